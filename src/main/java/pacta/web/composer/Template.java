package pacta.web.composer;

import java.time.LocalDate;
import java.util.List;
import pacta.people.Language;
import pacta.terms.Clause;

/// What kind of engagement a new agreement begins as: a whole, fair draft to be changed at will.
public enum Template {
  PROCESS, PACKAGE, PROJECT, SESSIONS, RETAINER;

  /// Its clauses, in euros.
  ///
  /// @param today from which its days are counted
  List<Clause> clauses(Language language, LocalDate today) {
    var making = new TemplateClauses(language, today);
    return switch (this) {
      case PROCESS -> making.process();
      case PACKAGE -> making.bundle();
      case PROJECT -> making.project();
      case SESSIONS -> making.sessions();
      case RETAINER -> making.retainer();
    };
  }
}
