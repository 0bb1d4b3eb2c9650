package pacta.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.alliance.Alliance;
import pacta.alliance.Alliance.Answer;
import pacta.alliance.Phrase;
import pacta.alliance.Question;
import pacta.alliance.Question.Asks;
import pacta.people.Language;
import pacta.people.Role;

/// The shared page of the alliance, from one side of it.
///
/// @param base where this side's forms are sent: `/c/alliance`
/// @param me   the side that looks
/// @param pro  the professional's first name
/// @param cli  the client's first name
/// @param said why the last thing could not be done; empty most of the time
/// @param seen how many things had happened when it was shown
/// @param drafts what was being written and was not sent, by field
public record AllianceView(String base, Role me, String pro, String cli, Alliance alliance,
    Language language, String said, int seen, Map<String, String> drafts) {
  AllianceView with(Map<String, String> unsent) {
    return new AllianceView(base, me, pro, cli, alliance, language, said, seen, unsent);
  }

  public List<Question> questions() {
    return alliance.questions();
  }

  public List<Answer> answers(Question question) {
    return alliance.answers().stream()
        .filter(answer -> answer.question().equals(question.id())).toList();
  }

  /// What this side answered, to be changed.
  public String mine(Question question) {
    return alliance.answer(question.id(), me).map(answer -> answer.text().text()).orElse("");
  }

  /// What stands in the field of one's own answer.
  public String text(Question question) {
    return drafts.getOrDefault(TalkForm.answer(question), mine(question));
  }

  /// What stands in the field of other words for a phrase.
  public String wording(Phrase phrase) {
    return drafts.getOrDefault(TalkForm.wording(phrase.number()), phrase.text().text());
  }

  /// What stands in the field of a new phrase.
  public String phrase() {
    return drafts.getOrDefault(TalkForm.PHRASE, "");
  }

  /// The fields of other words for phrases that were taken away meanwhile.
  public List<String> homeless() {
    return IntStream.range(1, alliance.nextPhrase())
        .filter(it -> alliance.phrases().stream().noneMatch(phrase -> phrase.number() == it))
        .mapToObj(TalkForm::wording).filter(drafts::containsKey).toList();
  }

  /// Where it shows that somebody is writing: under each question, and under the phrases.
  public List<String> places() {
    return Stream.concat(questions().stream().map(TalkForm::answer),
        Stream.of(TalkForm.PHRASE)).toList();
  }

  /// Whether a field that somebody is writing in belongs there.
  public boolean isPlace(String place, String field) {
    return place.equals(field) || place.equals(TalkForm.PHRASE) && field.startsWith("wording-");
  }

  /// Whether the question waits for this side.
  public boolean asksMe(Question question) {
    return alliance.answer(question.id(), me).isEmpty()
        && (question.asks() == Asks.BOTH || question.asks().name().equals(me.name()));
  }

  /// The first question that waits for this side: the one to go on with.
  public boolean isNext(Question question) {
    return questions().stream().filter(this::asksMe).findFirst()
        .equals(Optional.of(question));
  }

  public String name(Role role) {
    return role == Role.PROFESSIONAL ? pro : cli;
  }

  public String other() {
    return name(me.other());
  }

  public Ring ring(Phrase phrase) {
    return Ring.of(phrase.yes().contains(Role.PROFESSIONAL), phrase.yes().contains(Role.CLIENT));
  }

  public Ring whole() {
    return Ring.of(alliance.confirmed().contains(Role.PROFESSIONAL),
        alliance.confirmed().contains(Role.CLIENT));
  }

  /// Whether everything is there for this side to confirm.
  public boolean canConfirm() {
    return alliance.canBeConfirmed() && !alliance.confirmed().contains(me);
  }

  public boolean otherConfirmed() {
    return alliance.confirmed().contains(me.other());
  }

  /// Whether an answer has been taken along word for word.
  public boolean isTaken(Answer answer) {
    return alliance.phrases().stream()
        .anyMatch(phrase -> phrase.text().text().equals(answer.text().text()));
  }

  /// The professional's way back.
  public Optional<String> back() {
    return me == Role.CLIENT ? Optional.empty()
        : Optional.of(base.substring(0, base.length() - "/alliance".length()));
  }
}
