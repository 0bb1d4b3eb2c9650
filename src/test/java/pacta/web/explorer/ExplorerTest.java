package pacta.web.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.Incident;
import pacta.terms.RuledAgreements;
import pacta.terms.Scenarios;
import pacta.terms.Stories;
import pacta.terms.Terms;
import pacta.web.Figures;
import pacta.web.Page;
import pacta.words.Listener;

/// Anything that an agreement can judge is asked in a sentence, and has an address.
class ExplorerTest {
  private static final Instant NOW = Instant.parse("2026-12-14T11:00:00Z");

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private static List<Terms> all() {
    return Stream.concat(Agreements.all().stream(), RuledAgreements.all().stream()).toList();
  }

  private static Page page(Language language) {
    return new Page(language, MADRID, NOW, () -> "", "", Optional.empty(), "",
        "/");
  }

  private static Explorer asked(Terms terms, Language language, Map<String, String> asked) {
    return Explorer.of(page(language), MADRID, Scene.of(terms, NOW), Listener.CLIENT, asked);
  }

  private static Map<String, String> fields(String query) {
    var fields = new LinkedHashMap<String, String>();
    for (var part : query.split("&")) {
      var sign = part.indexOf('=');
      fields.put(part.substring(0, sign), java.net.URLDecoder.decode(
          part.substring(sign + 1), java.nio.charset.StandardCharsets.UTF_8));
    }
    return fields;
  }

  @Test void every_kind_has_a_sentence_in_both_languages_for_whoever_asks() {
    for (var terms : all())
      for (var kind : Kind.all())
        for (var language : Language.values())
          for (var listener : Listener.values()) {
            var sentence = new Voices(language, listener).sentence(kind, terms);
            assertThat(String.join("_", sentence.words())).doesNotContain("{", "null")
                .startsWith(language == Language.ES ? "Si " : "If ");
            var begins = kind.beginning(new Stories(Scene.of(terms, NOW).plan()));
            var drawn = new Drawing(sentence, Scene.of(terms, NOW), page(language), begins);
            assertThat(drawn.pieces()).isNotEmpty();
          }
  }

  @Test void every_scenario_comes_back_from_its_address() {
    for (var terms : all()) {
      var scene = Scene.of(terms, NOW);
      var voices = new Voices(Language.ES, Listener.BOTH);
      var figures = new Figures(Language.ES);
      for (var one : Scenarios.of(scene.plan())) {
        var query = Question.query(one.incident(), scene, figures, voices);
        var read = Question.of(fields(query), scene, figures, voices);
        assertThat(read.form().errors()).as(query).isEmpty();
        var again = read.scenario().orElseThrow();
        assertThat(Question.query(again.incident(), scene, figures, voices)).isEqualTo(query);
        if (isToldExactly(one.incident())) assertThat(again.under(terms)).as(query)
            .isEqualTo(one.under(terms));
      }
    }
  }

  /// Sentences about the work tell a day, and mean its noon.
  private static boolean isToldExactly(Incident incident) {
    return incident instanceof Incident.ClientCancels
        || incident instanceof Incident.ProfessionalCancelsSession
        || incident instanceof Incident.SessionIsMoved || incident instanceof Incident.WorkEnds;
  }

  @Test void nonsense_is_said_beside_its_blank_and_kept() {
    for (var terms : all())
      for (var kind : Kind.all()) {
        var scene = Scene.of(terms, NOW);
        var slots = new Voices(Language.ES, Listener.CLIENT).sentence(kind, terms).slots();
        for (var nonsense : List.of("", "<b>", "-1", "999999999999", "31-02-2027", "99:99",
            "9999-01-01", "1e9", "NaN"))
          for (var slot : slots) {
            var what = Explorer.of(page(Language.ES), MADRID, scene, Listener.CLIENT,
                Map.of("if", kind.word(), Filling.PREFIX + slot, nonsense));
            assertThat(what.form().value(Filling.PREFIX + slot)).isEqualTo(nonsense);
            if (what.form().isFine()) assertThat(what.answer()).isPresent();
            else assertThat(what.answer()).isEmpty();
          }
      }
  }

  @Test void figures_at_their_ends_never_break_it() {
    for (var terms : all())
      for (var kind : Kind.all()) {
        var scene = Scene.of(terms, NOW);
        for (var figure : List.of("0", "1", "99999"))
          for (var day : List.of("2000-01-01", "2027-02-28", "2100-12-31")) {
            var fields = new HashMap<>(Map.of("if", kind.word()));
            for (var slot : new Voices(Language.ES, Listener.CLIENT).sentence(kind, terms).slots())
              switch (Sort.of(new Voices(Language.ES, Listener.CLIENT).sentence(kind, terms)
                  .component(slot))) {
                case NOTICE, COUNT, MONEY, SHARE, KEPT -> {
                  if (!slot.endsWith("_unit")) fields.put(Filling.PREFIX + slot, figure);
                }
                case MOMENT, WALL_TIME, DAY -> {
                  if (!slot.endsWith("_time")) fields.put(Filling.PREFIX + slot, day);
                }
                case SESSION, MONTH, YES_NO, ANSWER, CHOICE, MAYBE_CHOICE, PIECE, PAID -> { }
              }
            var what = Explorer.of(page(Language.ES), MADRID, scene, Listener.CLIENT, fields);
            if (what.form().isFine()) assertThat(what.answer()).isPresent();
          }
      }
  }

  @Test void another_kind_begins_anew_where_the_blanks_do_not_fit() {
    var what = asked(Agreements.packaged(), Language.ES, Map.of("if", "pause-is-asked",
        "if-asked-kind", "client-cancels", "if-told", "20", "if-session", "3"));
    assertThat(what.form().errors()).isEmpty();
    assertThat(what.kind()).isEqualTo("pause-is-asked");
  }

  @Test void what_is_not_agreed_is_answered_honestly() {
    var what = asked(Agreements.packaged(), Language.ES, Map.of("if", "payment-is-late"));
    assertThat(what.answer().orElseThrow().silent()).isTrue();
    assertThat(what.silentKinds()).containsKey("payment-is-late");
    assertThat(what.kinds()).containsKey("client-cancels").doesNotContainKey("payment-is-late");
    assertThat(what.point()).isEqualTo(pacta.terms.Point.FEES);
  }

  @Test void who_owes_whom_is_said_to_whoever_reads() {
    var asked = Map.of("if", "client-cancels", "if-session", "1", "if-told", "14",
        "if-told_unit", "HOURS");
    var told = asked(Agreements.packaged(), Language.ES, asked).answer().orElseThrow().told();
    assertThat(told.amount()).isEqualTo("40,00\u00a0€");
    assertThat(told.owes()).isEqualTo("Se lo debes a Marta");
    assertThat(asked(Agreements.packaged(), Language.EN, asked).answer().orElseThrow().told()
        .owes()).isEqualTo("You owe it to Marta");
  }

  @Test void limits_are_said_on_both_clocks_and_now_has_its_place_on_the_bar() {
    var terms = Agreements.packaged();
    var bogota = ZoneId.of("America/Bogota");
    var asked = Map.of("if", "client-cancels");
    var both = Explorer.of(page(Language.ES).on(bogota), bogota, Scene.of(terms, NOW),
        Listener.CLIENT, asked).answer().orElseThrow().scale().orElseThrow();
    assertThat(both.clocks()).contains("Madrid", "Bogotá");
    assertThat(both.parts().getFirst().until()).isEqualTo("hasta mar 12, 10:00");
    assertThat(both.parts().getFirst().there()).isEqualTo("mar 12, 4:00");
    assertThat(both.hasToday()).isFalse();
    var plan = pacta.terms.Plan.of(terms, NOW);
    var now = plan.sessions().getFirst().start().instant().minusSeconds(30 * 3600);
    var scale = Explorer.of(new Page(Language.ES, MADRID, now, () -> "", "", Optional.empty(), "",
        "/"), MADRID, new Scene(plan, Optional.of(pacta.terms.Facts.none(
            pacta.terms.Version.FIRST, terms.currency())), 1), Listener.CLIENT, asked)
        .answer().orElseThrow().scale().orElseThrow();
    assertThat(scale.hasToday()).isTrue();
    assertThat(scale.todayAt()).isLessThan(scale.now());
    assertThat(scale.clocks()).isEmpty();
  }

  @Test void what_was_so_before_can_be_supposed_otherwise() {
    var pass = new HashMap<>(Map.of("if", "client-cancels", "if-told", "3",
        "if-settling", "WITH_A_PASS"));
    assertThat(asked(Agreements.packaged(), Language.ES, pass).answer().orElseThrow().told()
        .amount()).isEqualTo("0,00\u00a0€");
    pass.put("if-before-passes", "1");
    assertThat(asked(Agreements.packaged(), Language.ES, pass).answer().orElseThrow().told()
        .headline()).contains("comod");
    assertThat(asked(Agreements.packaged(), Language.ES, pass).answer().orElseThrow().told()
        .amount()).isNotEqualTo("0,00\u00a0€");
    pass.put("if-before-passes", "many");
    assertThat(asked(Agreements.packaged(), Language.ES, pass).answer()).isEmpty();
  }

  @Test void the_stories_and_the_extremes_are_links_that_lead_back_to_their_answers() {
    for (var terms : all()) {
      var what = asked(terms, Language.EN, Map.of());
      for (var story : what.asked()) {
        var there = asked(terms, Language.EN, fields(story.query()));
        assertThat(there.form().errors()).isEmpty();
        assertThat(there.answer().orElseThrow().silent()).as(story.question()).isFalse();
      }
      var whole = what.whole();
      assertThat(Arrays.asList(whole.least(), whole.most())).allSatisfy(far ->
          assertThat(asked(terms, Language.EN, fields(far.query())).form().errors()).isEmpty());
    }
  }
}
