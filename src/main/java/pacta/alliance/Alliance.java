package pacta.alliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import pacta.alliance.Utterance.Answered;
import pacta.alliance.Utterance.Confirmed;
import pacta.alliance.Utterance.PhraseAgreed;
import pacta.alliance.Utterance.PhraseDropped;
import pacta.alliance.Utterance.PhraseProposed;
import pacta.alliance.Utterance.PhraseReworded;
import pacta.people.Personal;
import pacta.people.Role;

/// How two people want to work together, in their own words. It obliges nobody.
///
/// Any new or changed phrase opens it again: a confirmation is of these phrases and no others.
///
/// @param answers   at most one for each question and side, in the order first given
/// @param nextPhrase the number the next phrase gets
/// @param confirmed who has said yes to the whole
public record Alliance(List<Question> questions, List<Answer> answers, List<Phrase> phrases,
    int nextPhrase, Set<Role> confirmed) {
  /// @param at when it was last written
  public record Answer(String question, Role by, Personal text, Instant at) {}

  /// Why something cannot be said.
  public enum Objection {
    NO_SUCH_QUESTION, NO_SUCH_PHRASE, BLANK, ALREADY_YES, PHRASES_OPEN, NOTHING_TO_CONFIRM
  }

  public Alliance {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
    phrases = List.copyOf(phrases);
    confirmed = Set.copyOf(confirmed);
  }

  public static Alliance of(List<Question> questions) {
    return new Alliance(questions, List.of(), List.of(), 1, Set.of());
  }

  /// Both have said yes to the whole.
  public boolean isConfirmed() {
    return confirmed.size() == Role.values().length;
  }

  /// Every phrase has both yeses, and there is one at least.
  public boolean canBeConfirmed() {
    return !phrases.isEmpty() && phrases.stream().allMatch(Phrase::closed);
  }

  public Optional<Answer> answer(String question, Role by) {
    return answers.stream().filter(a -> a.question().equals(question) && a.by() == by).findFirst();
  }

  /// What stands against saying this now, if anything.
  public Optional<Objection> objection(Role by, Utterance said) {
    return Optional.ofNullable(switch (said) {
      case Answered(var question, var _) -> has(question) ? null : Objection.NO_SUCH_QUESTION;
      case PhraseProposed(var text) -> text.isBlank() ? Objection.BLANK : null;
      case PhraseReworded(var number, var text) -> find(number).isEmpty() ? Objection.NO_SUCH_PHRASE
          : text.isBlank() ? Objection.BLANK : null;
      case PhraseDropped(var number) -> find(number).isEmpty() ? Objection.NO_SUCH_PHRASE : null;
      case PhraseAgreed(var number) -> find(number).isEmpty() ? Objection.NO_SUCH_PHRASE
          : find(number).get().yes().contains(by) ? Objection.ALREADY_YES : null;
      case Confirmed() -> phrases.isEmpty() ? Objection.NOTHING_TO_CONFIRM
          : !canBeConfirmed() ? Objection.PHRASES_OPEN
          : confirmed.contains(by) ? Objection.ALREADY_YES : null;
    });
  }

  /// The alliance after this was said. Never judges: see [#objection].
  public Alliance after(Role by, Utterance said, Instant at) {
    return switch (said) {
      case Answered(var question, var text) -> answered(question, by, text, at);
      case PhraseProposed(var text) -> proposed(new Phrase(nextPhrase, text, Set.of(by)));
      case PhraseReworded(var number, var text) ->
          changed(number, phrase -> new Phrase(number, text, Set.of(by)), Set.of());
      case PhraseDropped(var number) -> dropped(number);
      case PhraseAgreed(var number) ->
          changed(number, phrase -> new Phrase(number, phrase.text(), with(phrase.yes(), by)),
              confirmed);
      case Confirmed() ->
          new Alliance(questions, answers, phrases, nextPhrase, with(confirmed, by));
    };
  }

  private Alliance answered(String question, Role by, Personal text, Instant at) {
    var kept = new ArrayList<>(answers);
    kept.removeIf(answer -> answer.question().equals(question) && answer.by() == by);
    if (!text.isBlank()) kept.add(new Answer(question, by, text, at));
    return new Alliance(questions, kept, phrases, nextPhrase, confirmed);
  }

  private Alliance proposed(Phrase phrase) {
    var more = new ArrayList<>(phrases);
    more.add(phrase);
    return new Alliance(questions, answers, more, nextPhrase + 1, Set.of());
  }

  private Alliance changed(int number, UnaryOperator<Phrase> change, Set<Role> stillConfirmed) {
    var changed = phrases.stream()
        .map(phrase -> phrase.number() == number ? change.apply(phrase) : phrase).toList();
    return new Alliance(questions, answers, changed, nextPhrase, stillConfirmed);
  }

  private Alliance dropped(int number) {
    var kept = phrases.stream().filter(phrase -> phrase.number() != number).toList();
    return new Alliance(questions, answers, kept, nextPhrase, Set.of());
  }

  private boolean has(String question) {
    return questions.stream().anyMatch(known -> known.id().equals(question));
  }

  private Optional<Phrase> find(int number) {
    return phrases.stream().filter(phrase -> phrase.number() == number).findFirst();
  }

  private static Set<Role> with(Set<Role> roles, Role role) {
    var more = new HashSet<>(roles);
    more.add(role);
    return more;
  }
}
