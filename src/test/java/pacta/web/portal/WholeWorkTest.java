package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.browser.House;
import pacta.engagement.Samples;
import pacta.terms.Clause;
import pacta.terms.Deliverables;
import pacta.terms.Draft;
import pacta.terms.EachMonth;
import pacta.terms.EarlyTermination;
import pacta.terms.Extras;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.NotIncluded;
import pacta.terms.Procedure;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.Vat;
import pacta.time.WeekendShift;
import pacta.web.Caller;

/// A work that has one price, or a fee a month, and no rule on cancelling a session: its pages say
/// so, and none of them breaks.
class WholeWorkTest {
  private House house;
  private Caller marta;

  @BeforeEach void open() {
    house = House.open();
    marta = Couple.marta(house);
  }

  @AfterEach void close() {
    house.close();
  }

  static List<Draft> works() {
    var bare = Samples.draft().withClauses(List.of(
        new Included(List.of("una web")), new NotIncluded(List.of("textos")),
        new Deliverables(List.of(new Deliverables.Piece("Web",
            Optional.of(LocalDate.of(2027, 4, 1)), Optional.empty()))),
        new EarlyTermination(14, 14), new Extras(List.of())));
    return List.of(
        with(bare, new ProjectPrice(Samples.euros("900.00"), new Vat.None()),
            new Instalments(List.of(new Instalments.Part(Samples.euros("900.00"),
                new Instalments.Due.OnSignature(0))))),
        with(bare, new Retainer(Samples.euros("300.00"), 600, Optional.empty(),
            new Retainer.Overage(Samples.euros("40.00"), 1, 60), new Vat.None()),
            new EachMonth(1, WeekendShift.NONE), procedure()));
  }

  private static Procedure procedure() {
    var procedure = Samples.draft().find(Procedure.class).orElseThrow();
    return new Procedure(Optional.empty(), procedure.minutes(), procedure.rhythm(),
        procedure.place(), procedure.starts(), procedure.usually());
  }

  private static Draft with(Draft bare, Clause... more) {
    var clauses = new ArrayList<>(bare.clauses());
    clauses.addAll(List.of(more));
    return bare.withClauses(clauses);
  }

  @ParameterizedTest @MethodSource("works")
  void the_pages_of_a_work_without_a_rule_on_cancelling_say_so(Draft draft) {
    var couple = Couple.lucia(house).running(draft).booked("2027-01-20T10:00")
        .at("2027-01-18T20:00");
    var lucia = couple.caller();
    assertThat(lucia.get("/c").body()).contains("El acuerdo no dice qué cuesta cancelarla")
        .doesNotContain("/cancellation");
    assertThat(lucia.get("/c/sessions/1/cancellation").statusCode()).isEqualTo(404);
    for (var page : List.of("/c/statement", "/c/what-if", "/c/agreement"))
      assertThat(lucia.get(page).statusCode()).as(page).isEqualTo(200);
    for (var page : List.of("", "/sessions", "/statement", "/agreement"))
      assertThat(marta.get("/engagements/" + couple.id + page).statusCode()).as(page)
          .isEqualTo(200);
    assertThat(marta.get("/today").statusCode()).isEqualTo(200);
    assertThat(marta.get("/engagements").statusCode()).isEqualTo(200);
  }
}
