package pacta.web.explorer;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Incident;
import pacta.terms.Session;
import pacta.time.WallTime;
import pacta.web.Figures;

/// What stands in the blanks when a sentence tells an incident: a field for every slot.
record Filling(Sentence sentence, Figures figures) {
  /// The beginning of every field's name, so that a page can hold other forms too.
  static final String PREFIX = "if-";
  static final String YES = "yes";
  static final String NO = "no";
  static final String NONE = "none";
  private static final int IN_DAYS_FROM = 3;

  /// In what a notice is told.
  enum Unit { MINUTES, HOURS, DAYS, AFTER }

  Map<String, String> of(Incident incident) {
    var fields = new LinkedHashMap<String, String>();
    var slots = sentence.slots();
    for (var component : sentence.kind().of().getRecordComponents())
      if (slots.contains(component.getName())) fill(fields, component, incident);
    var kept = new LinkedHashMap<String, String>();
    for (var slot : slots)
      kept.put(PREFIX + slot, fields.getOrDefault(slot, ""));
    return kept;
  }

  private void fill(Map<String, String> fields, RecordComponent component, Incident incident) {
    var name = component.getName();
    var value = in(component, incident);
    var zone = sentence.terms().zone();
    switch (Sort.of(component)) {
      case SESSION -> fields.put(name, String.valueOf(((Session) value).number()));
      case NOTICE -> notice(fields, name, (Instant) value, (Incident.OfSession) incident);
      case MOMENT -> moment(fields, name, (Instant) value, zone);
      case WALL_TIME -> moment(fields, name, ((WallTime) value).instant(), zone);
      case DAY, MONTH -> fields.put(name, value.toString());
      case MAYBE_DAY -> ((Optional<?>) value).ifPresent(it -> fields.put(name, it.toString()));
      case COUNT, PIECE -> fields.put(name, value.toString());
      case MONEY -> fields.put(name, figures.of((Money) value));
      case SHARE -> fields.put(name, figures.of((Percent) value));
      case MAYBE_SHARE -> fields.put(name, ((Optional<?>) value)
          .map(it -> figures.of((Percent) it)).orElse("0"));
      case INCIDENT -> { }
      case YES_NO -> fields.put(name, (Boolean) value ? YES : NO);
      case ANSWER -> fields.put(name, ((Optional<?>) value)
          .map(it -> (Boolean) it ? YES : NO).orElse(NONE));
      case CHOICE -> fields.put(name, ((Enum<?>) value).name());
      case MAYBE_CHOICE -> fields.put(name, ((Optional<?>) value)
          .map(it -> ((Enum<?>) it).name()).orElse(NONE));
      case PAID -> paid(fields, name, (List<?>) value, incident);
      case KEPT -> fields.put(name, String.valueOf(((List<?>) value).stream()
          .mapToInt(it -> ((Incident.Kept) it).minutes()).sum()));
    }
  }

  static Object in(RecordComponent component, Incident incident) {
    try {
      return component.getAccessor().invoke(incident);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(component.toString(), broken);
    }
  }

  /// Whole days where they are many and the clock shows the same; else whole hours, or minutes.
  private void notice(Map<String, String> fields, String name, Instant told,
      Incident.OfSession incident) {
    var start = incident.session().start().instant();
    var minutes = Duration.between(told, start).toMinutes();
    var zone = sentence.terms().zone();
    var there = start.atZone(zone).toLocalDateTime();
    var here = told.atZone(zone).toLocalDateTime();
    var days = ChronoUnit.DAYS.between(here.toLocalDate(), there.toLocalDate());
    if (minutes < 0) put(fields, name, -minutes, Unit.AFTER);
    else if (days >= IN_DAYS_FROM && here.toLocalTime().equals(there.toLocalTime()))
      put(fields, name, days, Unit.DAYS);
    else if (minutes % 60 == 0) put(fields, name, minutes / 60, Unit.HOURS);
    else put(fields, name, minutes, Unit.MINUTES);
  }

  private static void put(Map<String, String> fields, String name, long amount, Unit unit) {
    fields.put(name, String.valueOf(amount));
    fields.put(name + "_unit", unit.name());
  }

  private static void moment(Map<String, String> fields, String name, Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    fields.put(name, local.toLocalDate().toString());
    fields.put(name + "_time", local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }

  private void paid(Map<String, String> fields, String name, List<?> parts, Incident incident) {
    var first = parts.isEmpty() ? null : (Incident.PaidPart) parts.getFirst();
    fields.put(name, first == null ? "0" : figures.of(first.amount()));
    fields.put(name + "_on", (first == null ? dayOf(incident) : first.on()).toString());
  }

  private LocalDate dayOf(Incident incident) {
    return sentence.terms().day(incident.told());
  }
}
