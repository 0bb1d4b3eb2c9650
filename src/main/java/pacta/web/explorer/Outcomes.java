package pacta.web.explorer;

import java.util.List;
import pacta.terms.Difference;
import pacta.terms.Incident;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.web.Figures;
import pacta.web.Page;
import pacta.words.Explained;
import pacta.words.Listener;

/// What comes out otherwise under two agreements, as a page lists it, and nothing else.
///
/// @param rows in the order in which people ask; empty where everything comes to the same
public record Outcomes(List<Row> rows) {
  /// @param question what happens: `Si Lucía cancela el martes 12 de enero a las 20:00`
  /// @param query    the address of the answer as it is now
  /// @param alike    how many others of the grid come out otherwise in the same way
  public record Row(String question, Side was, Side now, String query, int alike) {}

  /// @param clause `5.2`; empty where none says anything
  public record Side(String answer, String clause) {}

  /// @param now what is looked at, with its sessions
  public static Outcomes between(Terms was, Scene now, Page page, Listener listener) {
    var voices = new Voices(page.language(), listener);
    return new Outcomes(Difference.between(was, now.plan()).stream().map(it -> {
      var before = told(it.was(), it.incident(), was, page, listener);
      var after = told(it.now(), it.incident(), now.terms(), page, listener);
      return new Row(after.question(), side(page, it.was(), before),
          side(page, it.now(), after), Question.query(it.incident(), now,
              new Figures(page.language()), voices), it.alike());
    }).toList());
  }

  private static Explained told(Verdict verdict, Incident incident, Terms terms, Page page,
      Listener listener) {
    return Explained.of(verdict, incident, terms, page.language(), page.zone(), listener);
  }

  private static Side side(Page page, Verdict verdict, Explained told) {
    return new Side(verdict instanceof Verdict.Judged judged
        && judged.main() instanceof pacta.terms.Consequence.NoEffect
            ? told.headline() : Brief.of(page, verdict, told),
        told.clause().map(Object::toString).orElse(""));
  }
}
