package pacta.web.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.people.Language;
import pacta.terms.Capacity;
import pacta.terms.Deliverables;
import pacta.terms.Draft;
import pacta.terms.Finding;
import pacta.terms.Party;
import pacta.words.Prose;

/// The drafts that a new agreement can begin as.
class TemplateTest {
  private static Draft draft(Template template, Language language, Capacity capacity) {
    return new Draft(language, ZoneId.of("Europe/Madrid"),
        Optional.of(new Party("Ana Ruiz", "", "", "ana@example.com")),
        Optional.of(new Party("Lucía Ferrer", "", "", "lucia@example.com")),
        Optional.of(capacity), template.clauses(language, LocalDate.of(2027, 1, 4)));
  }

  @Test void every_template_is_whole_and_fair_to_anybody() {
    for (var template : Template.values())
      for (var language : Language.values())
        for (var capacity : Capacity.values()) {
          var draft = draft(template, language, capacity);
          assertThat(draft.findings()).as("%s %s", template, capacity).noneMatch(it ->
              it.weight().compareTo(Finding.Weight.WARNING) <= 0);
          assertThat(draft.complete()).isPresent();
          assertThat(Prose.of(draft, language)).hasSize(7);
        }
  }

  @Test void both_languages_begin_with_the_same_kinds_of_clause() {
    for (var template : Template.values())
      assertThat(draft(template, Language.EN, Capacity.CONSUMER).clauses())
          .extracting(it -> (Object) it.getClass())
          .isEqualTo(draft(template, Language.ES, Capacity.CONSUMER).clauses().stream()
              .map(it -> (Object) it.getClass()).toList());
  }

  @Test void a_new_agreement_begins_as_the_template_chosen_and_never_twice() {
    try (var house = House.open()) {
      var it = Agreements.open(house);
      var page = it.ana().get(it.path("/agreement")).body();
      assertThat(page).contains("Empezar con una plantilla", "Proyecto con entregas");
      var fields = it.shown(1);
      var chosen = it.send(fields, Map.of("act", "start:PROJECT"));
      assertThat(chosen.statusCode()).isEqualTo(303);
      assertThat(it.draft().find(Deliverables.class)).isPresent();
      assertThat(it.draft().client().orElseThrow().name()).isEqualTo("Lucía Ferrer");
      assertThat(it.save(1, Map.of("capacity", "CONSUMER")).statusCode()).isEqualTo(303);
      assertThat(it.draft().obstacles()).isEmpty();
      assertThat(it.ana().get(it.point(7)).body())
          .contains("Los siete puntos están completos", "what-if?if=piece-is-delivered");
      assertThat(it.ana().get(it.path("/agreement")).body())
          .doesNotContain("Empezar con una plantilla");
      it.send(fields, Map.of("act", "start:RETAINER"));
      assertThat(it.draft().find(Deliverables.class)).isPresent();
      assertThat(it.send(it.shown(1), Map.of("act", "start:NONE")).statusCode()).isEqualTo(404);
    }
  }

  @Test void every_template_is_written_sent_and_read() {
    try (var house = House.open()) {
      var ana = pacta.web.Guests.ana(house);
      for (var template : Template.values()) {
        var it = Agreements.open(house, ana);
        it.send(it.shown(1), Map.of("act", "start:" + template));
        for (var point = 1; point <= 6; point++)
          assertThat(it.save(point, Map.of("capacity", "CONSUMER")).statusCode())
              .as("%s %s", template, point).isEqualTo(303);
        var sent = ana.submit(it.point(7), it.path("/proposal"),
            Map.of("act", "send", "days", "14"));
        assertThat(sent.statusCode()).as("%s", template).isEqualTo(303);
        for (var page : new String[] {"", "/agreement", "/agreement/reading", "/what-if"})
          assertThat(ana.get(it.path(page)).statusCode()).as("%s %s", template, page)
              .isEqualTo(200);
      }
    }
  }

  @Test void notice_in_business_days_is_printed_for_signing() {
    try (var house = House.open()) {
      var it = Agreements.open(house);
      it.send(it.shown(1), Map.of("act", "start:PROCESS"));
      it.save(1, Map.of("capacity", "CONSUMER"));
      var added = it.send(it.shown(3), Map.of("act", "rule:add:ReferenceCalendar"));
      it.send(Agreements.fields(added.body()), Map.of());
      it.save(5, Map.of("unit", "BUSINESS_DAYS", "tier-0-notice", "3", "tier-1-notice", "1"));
      assertThat(it.draft().obstacles()).isEmpty();
      assertThat(it.ana().submit(it.point(7), it.path("/proposal"),
          Map.of("act", "send", "days", "14")).statusCode()).isEqualTo(303);
    }
  }
}
