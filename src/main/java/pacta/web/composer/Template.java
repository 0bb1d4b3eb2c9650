package pacta.web.composer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.desk.Starter;
import pacta.engagement.Methodology;
import pacta.people.Language;
import pacta.terms.Clause;
import pacta.terms.ClientMaterials;
import pacta.terms.Deliverables.Piece;
import pacta.terms.Deliverables;
import pacta.terms.Procedure;
import pacta.web.Texts;

/// What kind of engagement a new agreement begins as: a whole, fair draft to be changed at will.
public enum Template {
  PROCESS, PACKAGE, PROJECT, SESSIONS, RETAINER;

  /// Its clauses, in euros.
  ///
  /// @param today from which its days are counted
  public List<Clause> clauses(Language language, LocalDate today) {
    var making = new TemplateClauses(language, today);
    return switch (this) {
      case PROCESS -> making.process();
      case PACKAGE -> making.bundle();
      case PROJECT -> making.project();
      case SESSIONS -> making.sessions();
      case RETAINER -> making.retainer();
    };
  }

  /// As somebody's own way of agreeing: without the days, which each agreement has of its own.
  Methodology methodology(Language language, LocalDate today) {
    return new Methodology(Texts.say(language, "template." + this),
        Starter.PROCESS.in(language).questions(),
        clauses(language, today).stream().flatMap(Template::undated).toList());
  }

  private static Stream<Clause> undated(Clause clause) {
    if (clause instanceof Procedure || clause instanceof ClientMaterials) return Stream.of();
    if (clause instanceof Deliverables it)
      return Stream.of(new Deliverables(it.pieces().stream().map(piece ->
          new Piece(piece.name(), Optional.empty(), Optional.empty())).toList()));
    return Stream.of(clause);
  }
}
