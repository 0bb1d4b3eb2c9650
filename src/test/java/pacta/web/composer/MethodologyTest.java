package pacta.web.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Methodology;
import pacta.store.Methodologies;
import pacta.terms.NoticeTiers;
import pacta.web.Caller;
import pacta.web.Guests;

/// A professional's own way of agreeing.
class MethodologyTest {
  private House house;
  private Caller ana;

  @BeforeEach void open() {
    house = House.open();
    ana = Guests.ana(house);
  }

  @AfterEach void close() {
    house.close();
  }

  private Map<String, String> shown(String part) {
    return Agreements.fields(ana.get("/methodology?part=" + part).body());
  }

  private int save(Map<String, String> fields, Map<String, String> changes) {
    fields.put("act", "save");
    fields.putAll(changes);
    return ana.post("/methodology", fields).statusCode();
  }

  private Methodology kept() {
    return house.part(Methodologies.class).find(Guests.workspace(house)).orElseThrow()
        .methodology();
  }

  @Test void it_begins_with_a_starter_and_every_part_opens() {
    for (var part : Part.values())
      assertThat(ana.get("/methodology?part=" + part.word()).body())
          .contains("Tu metodología", "Proceso individual", "Bono de sesiones",
              "Proyecto con entregas", "Sesión a sesión", "Cuota mensual");
    ana.submit("/methodology", "/methodology", Map.of("act", "start-PROJECT"));
    assertThat(kept().questions()).isNotEmpty();
    assertThat(kept().name()).isEqualTo("Proyecto con entregas");
    assertThat(kept().clauses()).hasAtLeastOneElementOfType(pacta.terms.KillFee.class)
        .doesNotHaveAnyElementsOfTypes(pacta.terms.Procedure.class);
    assertThat(kept().clauses()).filteredOn(pacta.terms.Deliverables.class::isInstance)
        .allSatisfy(it -> assertThat(((pacta.terms.Deliverables) it).pieces())
            .allMatch(piece -> piece.due().isEmpty()));
    assertThat(ana.get("/methodology").body()).doesNotContain("Esto es un punto de partida");
  }

  @Test void questions_are_changed_added_and_dropped() {
    var fields = shown("questions");
    fields.put("act", "add-question");
    var more = Agreements.fields(ana.post("/methodology", fields).body());
    var last = more.keySet().stream().filter(it -> it.matches("question-\\d+-es")).count() - 1;
    assertThat(save(more, Map.of("name", "La mía", "question-0-es", "¿Qué te trae?",
        "question-1-es", "", "question-1-en", "", "question-" + last + "-es", "¿Algo más?")))
        .isEqualTo(303);
    var questions = kept().questions();
    assertThat(kept().name()).isEqualTo("La mía");
    assertThat(questions.getFirst().id()).isEqualTo("q1");
    assertThat(questions.getFirst().es()).isEqualTo("¿Qué te trae?");
    assertThat(questions.getLast().en()).isEqualTo("¿Algo más?");
    assertThat(questions).extracting("id").doesNotHaveDuplicates().doesNotContain("q2");
  }

  @Test void a_new_draft_begins_with_its_clauses_and_an_old_one_stays() {
    var old = Agreements.open(house, ana);
    assertThat(old.save(5, Map.of()).statusCode()).isEqualTo(303);
    assertThat(save(shown("changes"), Map.of("tier-1-share", "75"))).isEqualTo(303);
    assertThat(kept().clauses()).anyMatch(it -> it instanceof NoticeTiers);
    assertThat(Agreements.open(house, ana).shown(5)).containsEntry("tier-1-share", "75");
    assertThat(old.shown(5)).containsEntry("tier-1-share", "50");
  }

  @Test void two_tabs_lose_nothing() {
    var first = shown("scope");
    var second = shown("scope");
    assertThat(save(first, Map.of("excluded", "terapia"))).isEqualTo(303);
    second.putAll(Map.of("act", "save", "excluded", "fines de semana"));
    var moved = ana.post("/methodology", second);
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body()).contains("Alguien guardó otra cosa", "fines de semana</textarea>");
    assertThat(save(Agreements.fields(moved.body()), Map.of())).isEqualTo(303);
  }

  @Test void what_cannot_be_read_stays_with_its_fault() {
    var fields = shown("changes");
    fields.putAll(Map.of("act", "save", "tier-1-share", "mucho"));
    var answer = ana.post("/methodology", fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"mucho\"", "id=\"tier-1-share-error\"");
    assertThat(new Caller(house).get("/methodology").statusCode()).isNotEqualTo(200);
  }
}
