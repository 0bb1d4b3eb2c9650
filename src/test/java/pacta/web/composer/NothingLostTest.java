package pacta.web.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Command;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.Alternatives;
import pacta.terms.BeforeEachSession;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.EachMonth;
import pacta.terms.EarlyTermination;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EqualParts;
import pacta.terms.Extras;
import pacta.terms.FeeVat;
import pacta.terms.FreeClause;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.Levy;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.NoticeTiers.Table;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice;
import pacta.terms.Party;
import pacta.terms.PaymentSchedule;
import pacta.terms.Point;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProjectPrice;
import pacta.terms.Quota;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;
import pacta.terms.Whole;
import pacta.time.Notice;
import pacta.time.Notice.Boundary;
import pacta.time.Notice.Unit;
import pacta.time.Span;
import pacta.time.WeekendShift;
import pacta.web.Figures;
import pacta.web.Form;

/// Saving a point that nobody changed changes nothing, whatever is in it.
class NothingLostTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Test void a_draft_of_every_kind_of_clause_stays_as_it_is_through_every_form() {
    for (var language : Language.values())
      for (var price : prices())
        for (var payment : payments()) assertKept(whole().with(Price.class, price)
            .with(PaymentSchedule.class, payment), language);
  }

  @Test void whatever_a_clause_could_say_instead_stays_too() {
    for (var language : Language.values())
      for (var clause : List.copyOf(whole().clauses()))
        if (!(clause instanceof FreeClause) && !(clause instanceof Included)
            && !(clause instanceof NotIncluded) && !(clause instanceof Extras))
          for (var change : Alternatives.of(clause))
            assertKept(put(whole(), (Clause) change.value()), language);
  }

  @Test void what_is_not_agreed_stays_so() {
    for (var language : Language.values()) {
      assertKept(whole().without(NoticeTiers.class).without(ProfessionalCancels.class)
          .without(Procedure.class).without(Included.class)
          .with(Price.class, new ProjectPrice(euros("900.00"), new Vat.None())), language);
      assertKept(whole().without(Courtesy.class).without(NoShow.class)
          .without(EarlyTermination.class), language);
    }
  }

  @Test void the_pages_lose_nothing_either() {
    try (var house = House.open()) {
      var it = Agreements.open(house);
      it.complete();
      var all = new Draft(it.draft().language(), it.draft().zone(), it.draft().professional(),
          it.draft().client(), it.draft().capacity(), whole().clauses(),
          List.of(new Draft.Insisted("L4.kept-hour", "Es una hora muy pedida.")));
      for (var price : prices()) for (var payment : payments()) {
        if (price instanceof Retainer != payment instanceof EachMonth) continue;
        var draft = all.with(Price.class, price).with(PaymentSchedule.class, payment);
        var basedOn = Integer.parseInt(it.shown(2).get("base"));
        it.take(at -> new Command.SaveDraft(at, it.marta(), draft, basedOn));
        for (var point = 1; point <= 6; point++) {
          var answer = it.save(point, Map.of());
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
        assertThat(it.draft()).isEqualTo(draft);
      }
    }
  }

  private static void assertKept(Draft draft, Language language) {
    for (var point : Point.values()) {
      var fields = PointForms.fields(point, draft, new Figures(language));
      var form = Form.filled(fields);
      var read = PointForms.read(point, new Typed(form, language), draft);
      assertThat(form.errors()).as("%s %s", point, draft).isEmpty();
      assertThat(read).as("%s", point).isEqualTo(draft);
      if (point == Point.PARTIES || point == Point.SIGNATURES) continue;
      // written on a bench without any of it
      var bare = draft.withClauses(draft.clauses().stream()
          .filter(it -> it.point() != point || it instanceof Price).toList());
      assertThat(new LinkedHashSet<>(PointForms.read(point,
          new Typed(Form.filled(fields), language), bare).clauses()))
          .as("%s", point).isEqualTo(new LinkedHashSet<>(draft.clauses()));
    }
  }

  private static Draft whole() {
    var clauses = new ArrayList<>(RulesTest.clauses());
    clauses.addAll(List.of(new Included(List.of("una")), new NotIncluded(List.of("otra")),
        new Procedure(Optional.of(8), 60, Procedure.Rhythm.WEEKLY, new Procedure.Place.VideoCall(),
            LocalDate.of(2027, 1, 13), Optional.of(LocalTime.of(10, 0))),
        prices().getFirst(), payments().getFirst(), tiers(),
        new NoShow(20, NoShow.Late.FULL_LENGTH, new Levy.Fixed(euros("30.00")),
            Whole.COSTS_ITS_PRICE, FeeVat.AS_INDEMNITY),
        new Courtesy(2, Courtesy.Covers.LATE_CANCELLATION, Optional.of(new Quota.Every.Year())),
        new ProfessionalCancels(new Notice(1, Unit.BUSINESS_DAYS, Boundary.LATE,
            Optional.of(LocalTime.of(18, 0))), new ProfessionalCancels.Amends.ExtraTime(20), true,
            3),
        new EarlyTermination(EarlyTermination.Who.CLIENT, 10, 20,
            new Settlement.UntilUsed(Percent.of(50))),
        new Extras(List.of("un cuaderno")), new FreeClause(Point.CHANGES, "En agosto no.")));
    return new Draft(Language.ES, ZoneId.of("Europe/Madrid"),
        Optional.of(new Party("Ana", "", "", "ana@example.com")),
        Optional.of(new Party("Lucía Ferrer", "", "", "lucia@example.com")),
        Optional.of(Capacity.CONSUMER), clauses);
  }

  private static NoticeTiers tiers() {
    var at = Optional.of(LocalTime.of(18, 0));
    return new NoticeTiers(new Table(List.of(
            new Tier(new Notice(3, Unit.BUSINESS_DAYS, Boundary.LATE, at), Levy.FREE),
            new Tier(new Notice(1, Unit.BUSINESS_DAYS, Boundary.LATE, at),
                new Levy.Fixed(euros("25.50")))), new Levy.Fixed(euros("1040.00"))),
        Optional.of(new Table(List.of(new Tier(new Notice(30, Unit.WORKING_HOURS,
            Boundary.IN_TIME), Levy.of(10))), Levy.of(90))),
        Whole.COSTS_ITS_PRICE, FeeVat.AS_INDEMNITY, 15, Rounding.HALF_EVEN);
  }

  private static List<Price> prices() {
    return List.of(new PackagePrice(euros("640.00"), 8, new PackagePrice.UnitWorth.ListPrice(
            euros("95.00")), new Vat.Added(Percent.of(21))),
        new SessionPrice(euros("85.01"), new Vat.None()),
        new ProjectPrice(euros("4000.00"), new Vat.Included(Percent.of(21))),
        new Retainer(euros("400.00"), 600, Optional.of(new Retainer.Rollover(120, 2)),
            new Retainer.Overage(euros("50.00"), 15, 60), new Vat.Added(Percent.of(21))),
        new Retainer(euros("400.00"), 600, Optional.empty(),
            new Retainer.Overage(euros("50.00"), 1, 0), new Vat.None()));
  }

  private static List<PaymentSchedule> payments() {
    return List.of(new Instalments(Stream.of(new Due.OnSignature(3),
            new Due.OnDate(LocalDate.of(2027, 2, 1)), new Due.BeforeSession(4, 2),
            new Due.OnAcceptance("Primera entrega", 15))
            .map(due -> new Instalments.Part(euros("160.00"), due)).toList()),
        new BeforeEachSession(2, BeforeEachSession.Unpaid.RELEASED),
        new EqualParts(3, LocalDate.of(2027, 1, 31), new Span(1, Span.Unit.MONTHS),
            WeekendShift.MODIFIED_FOLLOWING, EqualParts.Remainder.LAST),
        new EachMonth(31, WeekendShift.PRECEDING));
  }

  @SuppressWarnings("unchecked")
  private static Draft put(Draft draft, Clause clause) {
    var kind = clause instanceof Price ? Price.class
        : clause instanceof PaymentSchedule ? PaymentSchedule.class : clause.getClass();
    return draft.with((Class<Clause>) kind, clause);
  }

  private static Money euros(String amount) {
    return Money.of(amount, EUR);
  }
}
