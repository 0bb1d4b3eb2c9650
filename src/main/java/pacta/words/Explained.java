package pacta.words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.people.Language;
import pacta.terms.ClauseId;
import pacta.terms.Incident;
import pacta.terms.Terms;
import pacta.terms.Verdict;

/// What follows from an incident, and why, in words: one answer for a page, a letter and a log.
///
/// @param question `Si Lucía cancela el martes 13 de enero a las 20:00`
/// @param amount   the sum at stake, in full; a dash where the agreement gives none
/// @param headline what the amount is, in a few words
/// @param owes     who owes it to whom; empty where nobody does
/// @param lines    the arithmetic, from the facts to the amount; empty when nothing was judged
/// @param because  which point says so; empty where none does
/// @param others   what else follows, then why neighbouring rules did not apply and what they
///                 would have cost
/// @param brief    all of it in one line, told as something that happened
public record Explained(Tone tone, String question, String amount, String headline,
    String owes, List<SumLine> lines, String because, Optional<ClauseId> clause,
    List<String> others, String brief) {
  public Explained {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /// @param reader   the reader's own zone; where its clock differs, times are said in both
  /// @param listener whom the sentences speak to
  public static Explained of(Verdict verdict, Incident incident, Terms terms, Language language,
      ZoneId reader, Listener listener) {
    return of(verdict, new Telling(terms, incident, language, reader, listener));
  }

  /// What came of it in one line, told as something that happened: the [#brief()] of the whole.
  public static String brief(Verdict verdict, Incident incident, Terms terms, Language language,
      ZoneId reader, Listener listener) {
    var telling = new Telling(terms, incident, language, reader, listener);
    return verdict instanceof Verdict.Judged judged ? new JudgedWords(telling, judged).brief()
        : of(verdict, telling).brief;
  }

  private static Explained of(Verdict verdict, Telling telling) {
    return switch (verdict) {
      case Verdict.Judged judged -> new JudgedWords(telling, judged).explained();
      case Verdict.Silent() ->
          telling.unjudged(telling.say("headline.silent"), Optional.empty());
      case Verdict.TooSoon(var clause, var until) -> telling.unjudged(
          telling.say("headline.wait", "until", telling.until(until)), Optional.of(clause));
      case Verdict.NotComputable(var clause, var rate, var day) -> telling.unjudged(
          telling.say("headline.no-rate", "rate", telling.say("rate." + rate),
              "day", telling.formats().date(day)), Optional.of(clause));
      case Verdict.NotAllowed(var clause, var objection) -> telling.unjudged(
          telling.say("headline.not." + objection), Optional.of(clause));
      case Verdict.NoPass(var agreed) ->
          telling.unjudged(telling.say("headline.no-pass", "agreed", agreed), Optional.empty());
      case Verdict.PassDoesNotCover(var clause) ->
          telling.unjudged(telling.say("headline.pass-not"), Optional.of(clause));
    };
  }

  /// The amount, where there is one, and what it is.
  public String outcome() {
    return amount.equals(Telling.NO_AMOUNT) ? headline : amount + ", " + headline;
  }

  /// The same as plain lines, for letters and logs.
  public String plain() {
    var text = new ArrayList<String>();
    text.add(question + ": " + outcome() + ".");
    for (var line : lines)
      text.add("  " + line.label() + (line.detail().isEmpty() ? "" : " (" + line.detail() + ")")
          + ": " + line.value());
    if (!because.isEmpty()) text.add(because + ".");
    text.addAll(others);
    return String.join("\n", text);
  }
}
