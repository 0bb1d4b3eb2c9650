package pacta.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import pacta.alliance.Alliance;
import pacta.alliance.Phrase;
import pacta.alliance.Question;
import pacta.alliance.Utterance;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Role;

/// The one form of the alliance's page: a button says one thing, and what stands in the other
/// fields comes along, so that it can be shown again as it was typed.
///
/// The name of a button is `act`, its value `answer q1`, `propose phrase`, `agree 3`, `reword 3`,
/// `drop 3` or `confirm`; or its name is `take` and its value the words to take along.
public final class TalkForm {
  public static final int ANSWER_LONGEST = 4000;
  public static final int PHRASE_LONGEST = 400;
  public static final String PHRASE = "phrase";

  private static final String OURS = "#ours";
  private static final Pattern FIELD =
      Pattern.compile("phrase|wording-[0-9]{1,6}|text-[A-Za-z0-9._-]{1,40}");

  private final Form form;
  private final PersonId who;
  private final Role me;

  /// @param who whose words they are
  TalkForm(Form form, PersonId who, Role me) {
    this.form = form;
    this.who = who;
    this.me = me;
  }

  /// What one button says.
  ///
  /// @param field whose text is said; empty where no text is
  /// @param where on the page it shows, as in `#ours`
  record Act(Utterance says, String field, String where) {}

  /// The field of one's own answer.
  public static String answer(Question question) {
    return "text-" + question.id();
  }

  /// The field of other words for a phrase.
  public static String wording(int phrase) {
    return "wording-" + phrase;
  }

  /// The name of a field, as a page says where somebody is writing; empty when it is none.
  static String field(String name) {
    return FIELD.matcher(name).matches() ? name : "";
  }

  /// @param before how the alliance stands
  /// @return empty when no button was pressed, or when the form notes what is wrong with a field
  Optional<Act> act(Alliance before) {
    if (form.isTicked("take"))
      return Optional.of(new Act(new Utterance.PhraseProposed(mine(form.value("take"))), "", OURS));
    var words = form.value("act").split(" ", 2);
    var of = words.length == 1 ? "" : words[1];
    return switch (words[0]) {
      case "answer" -> answered(before, of);
      case "propose" -> text(of, PHRASE_LONGEST).map(text ->
          new Act(new Utterance.PhraseProposed(text), of, OURS));
      case "reword" -> number(of).flatMap(phrase -> text(wording(phrase), PHRASE_LONGEST).map(
          text -> new Act(new Utterance.PhraseReworded(phrase, text), wording(phrase), OURS)));
      case "agree" -> number(of).map(it -> new Act(new Utterance.PhraseAgreed(it), "", OURS));
      case "drop" -> number(of).map(it -> new Act(new Utterance.PhraseDropped(it), "", OURS));
      case "confirm" -> Optional.of(new Act(new Utterance.Confirmed(), "", OURS));
      default -> Optional.empty();
    };
  }

  /// An answer that was given can be taken back by leaving nothing of it.
  private Optional<Act> answered(Alliance before, String question) {
    var field = "text-" + question;
    var nothing = form.value(field).isBlank() && before.answer(question, me).isPresent();
    var text = nothing ? Optional.of(mine("")) : text(field, ANSWER_LONGEST);
    return text.map(it -> new Act(new Utterance.Answered(question, it), field, "#" + question));
  }

  private Optional<Personal> text(String field, int longest) {
    if (form.required(field).isEmpty()) return Optional.empty();
    if (even(form.value(field)).length() > longest) {
      form.refuse(field, "field.too-long", "most", longest);
      return Optional.empty();
    }
    return Optional.of(mine(form.value(field)));
  }

  /// What one says is about who says it.
  private Personal mine(String text) {
    return new Personal(who, text.strip());
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException noPhrase) {
      return Optional.empty();
    }
  }

  /// How much of the history the page showed when it was opened; empty where it does not say.
  Optional<Integer> seen() {
    return number(form.value("seen"));
  }

  /// How much of it the phrases show, which change while the page is open.
  Optional<Integer> seenOurs() {
    return number(form.value("seen-ours"));
  }

  /// What stands in the fields otherwise than the page showed it, by field. A page that is behind
  /// shows what was so before: that is nobody's draft.
  ///
  /// @param shown when the page was opened
  /// @param ours  when its phrases came
  Map<String, String> drafts(Alliance shown, Alliance ours, Alliance now) {
    var fields = new LinkedHashMap<String, String>();
    for (var question : now.questions())
      fields.put(answer(question),
          shown.answer(question.id(), me).map(it -> it.text().text()).orElse(""));
    fields.put(PHRASE, "");
    IntStream.range(1, now.nextPhrase()).forEach(it -> fields.put(wording(it), wording(ours, it)));
    var drafts = new LinkedHashMap<String, String>();
    fields.forEach((field, before) -> typed(field)
        .filter(it -> !even(it).equals(even(before)))
        .ifPresent(it -> drafts.put(field, it)));
    return drafts;
  }

  private static String wording(Alliance shown, int number) {
    return shown.phrases().stream().filter(it -> it.number() == number).map(Phrase::text)
        .map(Personal::text).findFirst().orElse("");
  }

  private Optional<String> typed(String field) {
    return form.values(field).stream().findFirst();
  }

  /// Browsers write the end of a line as two characters.
  private static String even(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
