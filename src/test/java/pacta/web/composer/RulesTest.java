package pacta.web.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.Alternatives;
import pacta.terms.Clause;
import pacta.terms.ClientMaterials;
import pacta.terms.Draft;
import pacta.terms.Extras;
import pacta.terms.FreeClause;
import pacta.terms.Included;
import pacta.terms.KillFee;
import pacta.terms.MinimumCommitment;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.Payer;
import pacta.terms.PaymentSchedule;
import pacta.terms.Point;
import pacta.terms.Price;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ReferenceCalendar;
import pacta.time.BusinessCalendar.OfficeHours;
import pacta.web.Figures;
import pacta.web.Form;
import pacta.web.Page;
import pacta.web.Texts;
import pacta.words.Phrases;

/// The fields that are made of a rule's type alone, for every kind of rule.
class RulesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Set<Class<?>> BY_HAND = Set.of(Included.class, NotIncluded.class,
      Procedure.class, Price.class, PaymentSchedule.class, NoticeTiers.class, NoShow.class,
      pacta.terms.Courtesy.class, ProfessionalCancels.class, pacta.terms.EarlyTermination.class,
      Extras.class, FreeClause.class);

  @Test void every_kind_of_clause_can_be_written() {
    var written = new ArrayList<Class<?>>(BY_HAND);
    written.addAll(Purpose.BY_NAME.values());
    assertThat(Clause.class.getPermittedSubclasses()).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test void every_rule_is_read_back_as_it_is_shown() {
    for (var language : Language.values())
      for (var clause : clauses()) {
        var variants = Stream.concat(Stream.of((Object) clause),
            Alternatives.of(clause).stream().map(Alternatives.Change::value)).toList();
        for (var variant : variants)
          assertThat(throughTheForm((Clause) variant, language)).as("%s", variant)
              .contains((Clause) variant);
      }
  }

  private static Optional<Clause> throughTheForm(Clause clause, Language language) {
    var draft = draft(language).withClauses(List.of(clause));
    var fields = new RuleForm(clause.point()).fields(draft, new Figures(language));
    var form = Form.filled(fields);
    var read = new RuleForm(clause.point()).read(new Typed(form, language), draft(language));
    assertThat(form.errors()).as("%s", clause).isEmpty();
    return read.clauses().stream().findFirst();
  }

  @Test void every_rule_begins_with_values_that_hold_but_for_days_and_names_nobody_can_guess() {
    for (var kind : Purpose.BY_NAME.values()) {
      var fields = added(kind);
      var form = Form.filled(fields);
      new RuleForm(point(kind)).read(new Typed(form, Language.ES), draft(Language.ES));
      assertThat(form.errors()).as("%s", kind).allMatch(it ->
          it.key().equals("field.required") && fields.get(it.field()).isEmpty());
      if (kind != ClientMaterials.class && kind != MinimumCommitment.class
          && kind != Payer.class)
        assertThat(form.errors()).as("%s", kind).isEmpty();
    }
  }

  @Test void every_rule_and_every_field_of_it_has_a_name_in_both_languages() {
    for (var language : Language.values()) {
      for (var kind : Purpose.BY_NAME.values()) {
        var sheet = new Sheet(page(language), Form.filled(added(kind)), draft(language), "Lucía");
        var names = new ArrayList<String>();
        for (var input : Inputs.of(sheet).of(kind)) walk(input, names);
        assertThat(names).as("%s", kind).doesNotHaveDuplicates();
        assertThat(names.stream().filter(it -> added(kind).containsKey(it)).count())
            .as("%s", kind).isPositive();
      }
      for (var point : Point.values())
        for (var group : new Rules(sheet(language, Map.of()), point).offers())
          for (var offer : group.rules())
            assertThat(List.of(group.purpose(), offer.title(), offer.why()))
                .noneMatch(String::isBlank);
    }
  }

  @Test void no_text_is_left_of_a_rule_that_is_gone() {
    var used = new ArrayList<String>();
    for (var kind : Clause.class.getPermittedSubclasses()) types(kind, used);
    for (var key : keys())
      if (Character.isUpperCase(key.charAt("rule.".length())))
        assertThat(used).as(key).anyMatch(it -> key.equals(it) || key.startsWith(it + "."));
  }

  private static void types(Class<?> kind, List<String> used) {
    used.add(Inputs.key(kind));
    if (kind.isRecord()) for (var part : kind.getRecordComponents())
      Stream.concat(Stream.of(part.getType()), arguments(part.getGenericType()))
          .filter(it -> it.getName().startsWith("pacta.")).forEach(it -> types(it, used));
    if (kind.isSealed()) for (var one : kind.getPermittedSubclasses()) types(one, used);
  }

  private static Stream<Class<?>> arguments(java.lang.reflect.Type type) {
    return type instanceof java.lang.reflect.ParameterizedType generic
        ? Arrays.stream(generic.getActualTypeArguments()).map(it -> (Class<?>) it) : Stream.of();
  }

  @Test void what_cannot_hold_is_said_beside_its_field_and_stays_as_typed() {
    var fields = added(pacta.terms.Pause.class);
    fields.put("rule-Pause-days", "900");
    var form = Form.filled(fields);
    var read = new RuleForm(Point.CHANGES).read(new Typed(form, Language.ES), draft(Language.ES));
    assertThat(read.clauses()).isEmpty();
    assertThat(form.error("rule-Pause-days")).isPresent();
    assertThat(form.errors()).hasSize(1);
    assertThat(form.value("rule-Pause-days")).isEqualTo("900");
  }

  @Test void a_time_of_day_is_refused_where_hours_are_counted() {
    var fields = added(pacta.terms.Reschedule.class);
    fields.put("rule-Reschedule-free-cutOff", "18:00");
    var form = Form.filled(fields);
    new RuleForm(Point.CHANGES).read(new Typed(form, Language.ES), draft(Language.ES));
    assertThat(form.error("rule-Reschedule-free-cutOff").orElseThrow().key())
        .isEqualTo("composer.fault.cut-off");
  }

  @Test void rows_are_added_and_dropped() {
    var fields = added(KillFee.class);
    var more = changed("rule:more:rule-KillFee-rungs", fields);
    assertThat(RuleForm.count(Form.filled(more), "rule-KillFee-rungs")).isEqualTo(3);
    more.put("rule-KillFee-rungs-2-from", "80");
    var fewer = changed("rule:less:rule-KillFee-rungs:1", more);
    assertThat(fewer).containsEntry("rule-KillFee-rungs-1-from", "80");
    assertThat(RuleForm.count(Form.filled(fewer), "rule-KillFee-rungs")).isEqualTo(2);
    var none = changed("rule:drop:KillFee", fields);
    assertThat(none.keySet()).noneMatch(it -> it.startsWith("rule-"));
    assertThat(RuleForm.changed("rule:more:rule-None-x", fields, draft(Language.ES),
        new Figures(Language.ES))).contains(fields);
  }

  @Test void a_rule_without_its_fields_in_the_form_is_gone_only_where_the_form_knew_of_rules() {
    var clause = clauses().getLast();
    var draft = draft(Language.ES).withClauses(List.of(clause));
    var form = new RuleForm(clause.point());
    assertThat(form.read(new Typed(Form.filled(Map.of()), Language.ES), draft)).isEqualTo(draft);
    assertThat(form.read(new Typed(Form.filled(Map.of("rules", "yes")), Language.ES), draft)
        .clauses()).isEmpty();
  }

  /// One of every kind, with its days.
  static List<Clause> clauses() {
    return Purpose.BY_NAME.values().stream().map(kind -> {
      if (kind == ClientMaterials.class) return new ClientMaterials(LocalDate.of(2027, 3, 1), 3,
          30, Money.of("50.00", EUR));
      if (kind == MinimumCommitment.class) return new MinimumCommitment(Money.of("200.00", EUR),
          LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30));
      if (kind == ReferenceCalendar.class) return new ReferenceCalendar("ES-CT",
          Set.of(DayOfWeek.SUNDAY), Set.of(LocalDate.of(2027, 8, 2), LocalDate.of(2027, 8, 3)),
          List.of(new OfficeHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(14, 0))));
      return (Clause) new Beginnings(EUR, Language.ES).all().get(kind);
    }).sorted(java.util.Comparator.comparing(it -> it.getClass().getName())).toList();
  }

  private static Map<String, String> added(Class<? extends Clause> kind) {
    return changed("rule:add:" + kind.getSimpleName(), Map.of("rules", "yes"));
  }

  private static Map<String, String> changed(String act, Map<String, String> fields) {
    return new LinkedHashMap<>(RuleForm.changed(act, fields, draft(Language.ES),
        new Figures(Language.ES)).orElseThrow());
  }

  private static Point point(Class<? extends Clause> kind) {
    return Arrays.stream(Point.values()).filter(it -> Purpose.kinds(it).contains(kind))
        .findFirst().orElseThrow();
  }

  private static void walk(Input input, List<String> names) {
    names.add(input.name());
    assertThat(input.label()).isNotBlank();
    switch (input) {
      case Input.Line _, Input.Area _ -> { }
      case Input.Select select -> assertThat(select.options().values())
          .noneMatch(String::isBlank).doesNotHaveDuplicates();
      case Input.Tick tick -> tick.within().forEach(it -> walk(it, names));
      case Input.Group group -> group.within().forEach(it -> walk(it, names));
      case Input.Either either -> either.options().forEach(option ->
          option.within().forEach(it -> walk(it, names)));
      case Input.Several several -> several.rows().forEach(row ->
          row.within().forEach(it -> walk(it, names)));
    }
  }

  private static Sheet sheet(Language language, Map<String, String> fields) {
    return new Sheet(page(language), Form.filled(fields), draft(language), "Lucía");
  }

  private static Set<String> keys() {
    return Stream.of("rule_es").flatMap(it -> {
      var texts = new java.util.Properties();
      try (var in = Texts.class.getResourceAsStream("texts/" + it + ".properties")) {
        texts.load(in);
      } catch (java.io.IOException broken) {
        throw new java.io.UncheckedIOException(broken);
      }
      return texts.stringPropertyNames().stream();
    }).collect(Collectors.toSet());
  }

  private static Draft draft(Language language) {
    return new Draft(language, ZoneId.of("Europe/Madrid"), Optional.empty(), Optional.empty(),
        Optional.empty(), List.of());
  }

  private static Page page(Language language) {
    return new Page(language, ZoneId.of("Europe/Madrid"), Instant.EPOCH, () -> "", "",
        Optional.empty(), "/", "/");
  }
}
