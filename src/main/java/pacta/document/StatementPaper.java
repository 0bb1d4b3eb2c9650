package pacta.document;

import java.util.List;
import pacta.people.Language;

/// A statement of account, worded and added up already.
///
/// @param title    "Estado de cuentas"
/// @param dateLine "A 31 de marzo de 2026"
/// @param lines    in the order of the account
/// @param closing  what remains, in a sentence or two; may be empty
public record StatementPaper(
    Language language, String code, String title, String subtitle, String dateLine,
    List<Paper.Party> parties, List<Line> lines, Line total, List<String> closing) {

  public StatementPaper {
    parties = List.copyOf(parties);
    lines = List.copyOf(lines);
    closing = List.copyOf(closing);
  }

  /// One movement. Texts as printed; empty where there is nothing to say.
  ///
  /// @param clause  where it comes from: "5.2"
  /// @param charge  what is owed by it
  /// @param payment what was paid by it
  /// @param balance what is owed after it
  /// @param undone  whether another line takes it back
  public record Line(String date, String concept, String clause, String charge, String payment,
      String balance, boolean undone) {
    public Line(String date, String concept, String clause, String charge, String payment,
        String balance) {
      this(date, concept, clause, charge, payment, balance, false);
    }
  }
}
