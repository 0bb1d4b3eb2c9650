package pacta.web.guide;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.people.Language;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.ClauseId;
import pacta.terms.Draft;
import pacta.terms.EqualParts;
import pacta.terms.FixedSlot;
import pacta.terms.FreeClause;
import pacta.terms.MinimumCommitment;
import pacta.terms.Outline;
import pacta.terms.Party;
import pacta.terms.PaymentSchedule;
import pacta.terms.Point;
import pacta.terms.ReferenceCalendar;
import pacta.terms.Rush;
import pacta.terms.SetOut;
import pacta.web.Texts;
import pacta.web.composer.Beginnings;
import pacta.web.composer.Template;

/// A clause with usual values in an agreement that it suits, between invented people: one of the
/// templates, with the clause as the composer begins it where the template leaves it out.
///
/// @param draft with nothing in the way of its worked examples
record Specimen(Draft draft, Clause clause) {
  static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 13);
  private static final LocalDate TODAY = FIRST_DAY.minusDays(14);
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final int HALF_A_YEAR = 181;
  private static final Party MARTA =
      new Party("Marta Soler Vidal", "", "", "marta@example.com");
  private static final Party LUCIA =
      new Party("Lucía Ferrer Navas", "", "", "lucia@example.com");

  /// Where a clause that no template has is at home; any other is, in the first of them.
  private static final Map<Class<?>, Template> HOMES = Map.of(FixedSlot.class, Template.SESSIONS,
      SetOut.class, Template.SESSIONS, Rush.class, Template.PROJECT);

  static Specimen of(ClauseKind kind, Language language) {
    var home = HOMES.getOrDefault(kind.of(), home(kind, language));
    var draft = draft(home, language, Capacity.CONSUMER);
    var clause = draft.find(kind.of()).map(Clause.class::cast)
        .orElseGet(() -> beginning(kind, language));
    var whole = counted(with(draft, clause), language);
    return new Specimen(whole.obstacles().isEmpty() ? whole : towards(whole, Capacity.BUSINESS),
        clause);
  }

  /// With the calendar that some of its days are counted by.
  private static Draft counted(Draft draft, Language language) {
    var counts = draft.findings().stream().anyMatch(it -> it.reason().equals("calendar.missing"));
    return counts ? with(draft, beginning(new ClauseKind(ReferenceCalendar.class), language))
        : draft;
  }

  private static Template home(ClauseKind kind, Language language) {
    return Arrays.stream(Template.values())
        .filter(it -> draft(it, language, Capacity.CONSUMER).find(kind.of()).isPresent())
        .findFirst().orElse(Template.PROCESS);
  }

  static Draft draft(Template template, Language language, Capacity capacity) {
    return new Draft(language, MADRID, Optional.of(MARTA), Optional.of(LUCIA),
        Optional.of(capacity), template.clauses(language, TODAY));
  }

  static Draft towards(Draft draft, Capacity capacity) {
    return draft.withParties(MARTA, LUCIA, capacity);
  }

  static Beginnings beginnings(Language language) {
    return new Beginnings(Currency.getInstance("EUR"), language);
  }

  /// With days in the place of those that nobody can guess.
  private static Clause beginning(ClauseKind kind, Language language) {
    if (kind.of() == FreeClause.class)
      return new FreeClause(Point.SCOPE, Texts.say(language, "guide.free.text"));
    var begins = beginnings(language).all().get(kind.of());
    if (begins instanceof EqualParts it)
      return new EqualParts(it.parts(), FIRST_DAY, it.every(), it.shift(), it.remainder());
    if (begins instanceof MinimumCommitment it)
      return new MinimumCommitment(it.penalty(), FIRST_DAY, FIRST_DAY.plusDays(HALF_A_YEAR));
    if (begins instanceof Clause it) return it;
    throw new IllegalStateException("no beginning of " + kind.of());
  }

  /// That draft with the clause, in the place of the one of its kind.
  static Draft with(Draft draft, Clause clause) {
    return switch (clause) {
      case FreeClause it -> draft.withFree(List.of(it));
      case PaymentSchedule it -> draft.with(PaymentSchedule.class, it);
      case pacta.terms.Price it -> draft.with(pacta.terms.Price.class, it);
      case Clause it -> put(draft, it);
    };
  }

  @SuppressWarnings("unchecked")
  private static <C extends Clause> Draft put(Draft draft, C clause) {
    return draft.with((Class<C>) clause.getClass(), clause);
  }

  /// The specimen with another clause of its kind.
  Specimen with(Clause other) {
    return new Specimen(with(draft, other), other);
  }

  /// The numbers of its sentences.
  List<ClauseId> ids() {
    return Outline.of(draft.clauses()).lines().stream()
        .filter(it -> it.clause().equals(clause)).map(Outline.Line::id).toList();
  }
}
