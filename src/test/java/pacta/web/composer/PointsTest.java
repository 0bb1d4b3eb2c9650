package pacta.web.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Capacity;
import pacta.terms.Courtesy;
import pacta.terms.EarlyTermination;
import pacta.terms.Extras;
import pacta.terms.FreeClause;
import pacta.terms.Instalments;
import pacta.terms.Levy;
import pacta.terms.MinimumCommitment;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Point;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Place;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.terms.SessionPrice;
import pacta.terms.Vat;
import pacta.time.Notice;
import pacta.web.Caller;
import pacta.web.Guests;

/// The form of each point: what it makes of what is typed, and what it says of what it cannot read.
class PointsTest {
  private static House house;
  private static Caller ana;
  private Agreements it;

  @BeforeAll static void open() {
    house = House.open();
    ana = Guests.ana(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  @BeforeEach void engagement() {
    speak("es");
    it = Agreements.open(house, ana);
  }

  private static void speak(String language) {
    ana.submit("/today", "/account/language", Map.of("language", language));
  }

  private static void refused(HttpResponse<String> answer, String field, String... says) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
    for (var text : says) assertThat(answer.body()).contains(text);
  }

  private static void saved(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Test void what_a_point_shows_is_what_it_saves() {
    it.complete();
    var before = it.draft();
    for (var point = 1; point <= 6; point++) saved(it.save(point, Map.of()));
    assertThat(it.draft()).isEqualTo(before);
    assertThat(before.complete()).isPresent();
  }

  @Test void every_page_is_read_in_english_too() {
    it.complete();
    speak("en");
    for (var point = 1; point <= 7; point++)
      assertThat(it.ana().get(it.point(point)).body()).contains("How Lucía will read it");
    for (var part : Part.values())
      assertThat(it.ana().get("/methodology?part=" + part.word()).body())
          .contains("Your methodology");
    assertThat(it.ana().get(it.path("/what-if")).body()).contains("half the session");
    assertThat(it.ana().get(it.path("/agreement/reading")).body()).contains("Whole document");
  }

  @Test void a_new_draft_begins_with_the_methodology_and_the_clients_own_name() {
    var page = it.ana().get(it.point(1)).body();
    assertThat(page).contains("value=\"Lucía Ferrer\"", "value=\"lucia@example.com\"",
        "Borrador sin guardar");
    assertThat(it.ana().get(it.path("/agreement")).body()).contains("1. Quién firma");
  }

  @Test void the_parties_need_a_name_an_address_and_a_capacity() {
    refused(it.save(1, Map.of("client-name", " ", "client-email", "lucia")), "client-name",
        "id=\"client-email-error\"", "id=\"capacity-CONSUMER-error\"", "value=\"lucia\"");
    saved(it.save(1, Map.of("capacity", "BUSINESS", "client-address", "Força 12, Girona")));
    assertThat(it.draft().capacity()).contains(Capacity.BUSINESS);
    assertThat(it.draft().client().orElseThrow().address()).isEqualTo("Força 12, Girona");
  }

  @Test void something_is_always_left_out() {
    refused(it.save(2, Map.of("excluded", " \n ", "included", "una cosa\ny otra")), "excluded",
        "Di al menos una cosa que no se incluye.", "una cosa\ny otra");
    saved(it.save(2, Map.of("excluded", "terapia\n\n  fines de semana ", "included", "una")));
    assertThat(it.draft().find(NotIncluded.class).orElseThrow().items())
        .containsExactly("terapia", "fines de semana");
  }

  @Test void a_procedure_needs_a_day_a_length_and_an_address_where_there_is_a_place() {
    refused(it.save(3, Map.of("minutes", "una hora", "starts", "", "place", "person")), "minutes",
        "id=\"starts-error\"", "id=\"address-error\"", "value=\"una hora\"");
    refused(it.save(3, Map.of("minutes", "2", "starts", "2027-01-13")), "minutes",
        "Una sesión dura de 5 minutos a 24 horas");
    refused(it.save(3, Map.of("starts", "2027-01-13", "usually", "25:99")), "usually");
    saved(it.save(3, Map.of("starts", "2027-01-13", "count", "open", "place", "person",
        "address", "Rambla 20", "zone", "Atlantic/Canary")));
    var procedure = it.draft().find(Procedure.class).orElseThrow();
    assertThat(procedure.sessions()).isEmpty();
    assertThat(procedure.place()).isEqualTo(new Place.InPerson("Rambla 20"));
    assertThat(it.draft().zone().getId()).isEqualTo("Atlantic/Canary");
  }

  @Test void amounts_are_read_as_they_are_written_here() {
    refused(it.save(4, Map.of("price", "seiscientos")), "price", "value=\"seiscientos\"");
    refused(it.save(4, Map.of("price", "640,005")), "price");
    refused(it.save(4, Map.of("price", "0")), "price", "mayor que cero");
    saved(it.save(4, Map.of("price", "1.280,00", "part-0-amount", "1.000",
        "part-1-amount", "280")));
    assertThat(it.draft().find(PackagePrice.class).orElseThrow().price())
        .isEqualTo(Money.parse("1280.00 EUR"));
    speak("en");
    assertThat(it.ana().get(it.point(4)).body()).contains("value=\"1,280.00\"");
    refused(it.save(4, Map.of("price", "many")), "price", "Write an amount, such as 640.00");
    saved(it.save(4, Map.of("price", "1,300.50")));
    assertThat(it.draft().find(PackagePrice.class).orElseThrow().price())
        .isEqualTo(Money.parse("1300.50 EUR"));
  }

  @Test void instalments_that_do_not_add_up_are_saved_and_say_what_is_missing() {
    var answer = it.save(4, Map.of("part-1-amount", "280,00"));
    saved(answer);
    assertThat(answer.headers().firstValue("Location")).contains(it.point(4));
    assertThat(it.ana().get(it.point(4)).body())
        .contains("faltan 40,00\u00a0€ para 640,00\u00a0€", "Hay algo que no cuadra");
  }

  @Test void the_price_can_be_of_each_session_paid_before_it() {
    saved(it.save(4, Map.of("kind", "session", "price", "95", "vat", "added", "vat-rate", "10,5",
        "payment", "each", "before-days", "2")));
    assertThat(it.draft().find(Price.class)).contains(new SessionPrice(
        Money.parse("95.00 EUR"), new Vat.Added(Percent.parse("10.5"))));
    refused(it.save(4, Map.of("before-days", "400")), "before-days", "de 0 a 365");
  }

  @Test void instalments_are_added_and_dropped_without_a_script() {
    var more = it.send(it.shown(4), Map.of("act", "add-part", "price", "641"));
    assertThat(more.statusCode()).isEqualTo(200);
    assertThat(more.body()).contains("name=\"part-2-amount\"", "value=\"641\"");
    var fields = Agreements.fields(more.body());
    fields.putAll(Map.of("part-2-amount", "1", "part-2-due", "date", "part-2-date", "2027-02-30"));
    refused(it.send(fields, Map.of()), "part-2-date", "Elige una fecha que exista");
    saved(it.send(fields, Map.of("part-2-date", "2027-02-28")));
    assertThat(it.draft().find(Instalments.class).orElseThrow().parts()).hasSize(3);
    var fewer = it.send(it.shown(4), Map.of("act", "drop-part-0"));
    assertThat(fewer.body()).contains("name=\"part-1-amount\"")
        .doesNotContain("name=\"part-2-amount\"");
  }

  @Test void bands_are_added_and_dropped_without_a_script() {
    var more = it.send(it.shown(5), Map.of("act", "add-tier"));
    assertThat(more.body()).contains("name=\"tier-2-notice\"", "name=\"tier-1-share\"");
    var fields = Agreements.fields(more.body());
    fields.putAll(Map.of("tier-0-notice", "48", "tier-1-notice", "24", "tier-1-share", "30",
        "tier-2-notice", "6", "tier-2-share", "60"));
    saved(it.send(fields, Map.of()));
    assertThat(it.draft().find(NoticeTiers.class).orElseThrow().table().fees())
        .containsExactly(Levy.FREE, Levy.of(30), Levy.of(60), Levy.ALL);
    var fewer = Agreements.fields(it.send(it.shown(5), Map.of("act", "drop-tier-1")).body());
    assertThat(fewer).containsEntry("tier-1-notice", "6").doesNotContainKey("tier-2-notice");
  }

  @Test void bands_that_overlap_say_so_at_the_band() {
    refused(it.save(5, Map.of("tier-1-notice", "24")), "tier-1-notice",
        "después de 24 no puede venir 24");
    refused(it.save(5, Map.of("tier-0-share", "60")), "tier-1-share",
        "Avisar más tarde no puede salir más barato");
    refused(it.save(5, Map.of("less", "120")), "less", "más que la sesión entera");
    refused(it.save(5, Map.of("tier-0-share", "la mitad")), "tier-0-share");
    speak("en");
    refused(it.save(5, Map.of("tier-0-notice", "1")), "tier-1-notice");
    refused(it.save(5, Map.of("own-minutes", "0")), "own-minutes");
  }

  @Test void the_rest_of_point_five_is_read_as_typed() {
    var changes = new HashMap<>(Map.of("unit", "CALENDAR_DAYS", "boundary", "LATE",
        "tier-0-notice", "3", "tier-1-notice", "1", "whole", "COSTS_ITS_PRICE", "grace", "0",
        "passes", "2", "covers", "LATE_CANCELLATION_AND_NO_SHOW", "own", "discount"));
    changes.putAll(Map.of("own-share", "12,5", "own-notice", "2", "own-unit", "CALENDAR_DAYS",
        "wait", "20", "absence-share", "80"));
    saved(it.save(5, changes));
    var draft = it.draft();
    var tiers = draft.find(NoticeTiers.class).orElseThrow();
    assertThat(tiers.table().tiers().getFirst().notice())
        .isEqualTo(new Notice(3, Notice.Unit.CALENDAR_DAYS, Notice.Boundary.LATE));
    assertThat(draft.find(Courtesy.class)).contains(
        new Courtesy(2, Courtesy.Covers.LATE_CANCELLATION_AND_NO_SHOW));
    assertThat(draft.find(ProfessionalCancels.class).orElseThrow().late())
        .isEqualTo(new Amends.Discount(Percent.parse("12.5")));
    assertThat(draft.find(NoShow.class).orElseThrow().fee()).isEqualTo(Levy.of(80));
  }

  @Test void what_is_not_ticked_is_not_agreed() {
    var fields = it.shown(5);
    fields.remove("absence");
    fields.remove("end");
    saved(it.send(fields, Map.of("passes", "0")));
    assertThat(it.draft().find(NoShow.class)).isEmpty();
    assertThat(it.draft().find(EarlyTermination.class)).isEmpty();
    assertThat(it.draft().find(Courtesy.class)).isEmpty();
  }

  @Test void a_rule_is_added_and_removed_without_a_script() {
    var added = it.send(it.shown(5), Map.of("act", "rule:add:MinimumCommitment", "passes", "3"));
    assertThat(added.body()).contains("Compromiso de permanencia", "value=\"3\"",
        "name=\"rule-MinimumCommitment-penalty\"");
    var fields = Agreements.fields(added.body());
    refused(it.send(fields, Map.of()), "rule-MinimumCommitment-from",
        "id=\"rule-MinimumCommitment-until-error\"");
    refused(it.send(fields, Map.of("rule-MinimumCommitment-from", "2027-06-30",
        "rule-MinimumCommitment-until", "2027-01-01")), "rule-MinimumCommitment-from",
        "después de empezar");
    saved(it.send(fields, Map.of("rule-MinimumCommitment-from", "2027-01-01",
        "rule-MinimumCommitment-until", "2027-06-30")));
    assertThat(it.draft().find(MinimumCommitment.class)).isPresent();
    var dropped = it.send(it.shown(5), Map.of("act", "rule:drop:MinimumCommitment"));
    saved(it.send(Agreements.fields(dropped.body()), Map.of()));
    assertThat(it.draft().find(MinimumCommitment.class)).isEmpty();
  }

  @Test void extras_are_some_or_none_on_purpose() {
    refused(it.save(6, Map.of()), "extras-some", "Elige si añades algo o no");
    refused(it.save(6, Map.of("extras", "some")), "items");
    refused(it.save(6, Map.of("extras", "none", "items", "un cuaderno")), "items", "un cuaderno");
    saved(it.save(6, Map.of("extras", "none", "items", "")));
    assertThat(it.draft().find(Extras.class).orElseThrow().items()).isEmpty();
  }

  @Test void clauses_in_words_are_kept_in_their_point_with_their_mark() {
    var more = Agreements.fields(it.send(it.shown(2), Map.of("act", "add-free")).body());
    saved(it.send(more, Map.of("free-0-text", "Nos tuteamos.")));
    saved(it.send(new LinkedHashMap<>(it.shown(5)), Map.of("free-0-text", "Se avisa por aquí.")));
    assertThat(it.draft().clauses()).contains(new FreeClause(Point.SCOPE, "Nos tuteamos."),
        new FreeClause(Point.CHANGES, "Se avisa por aquí."));
    assertThat(it.ana().get(it.point(2)).body())
        .contains("Nos tuteamos.", "esta cláusula no se calcula");
    saved(it.send(it.shown(2), Map.of("free-0-text", "")));
    assertThat(it.draft().clauses()).doesNotContain(new FreeClause(Point.SCOPE, "Nos tuteamos."));
  }
}
