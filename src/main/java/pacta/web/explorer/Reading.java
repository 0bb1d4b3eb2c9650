package pacta.web.explorer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.terms.Incident;
import pacta.terms.Session;
import pacta.time.Gap;
import pacta.time.WallTime;
import pacta.web.Figures;
import pacta.web.Form;

/// An incident read from the blanks of a sentence. What cannot be read is noted beside its blank;
/// what has no blank, or whose blank the address leaves out, is as it was in `begins`.
record Reading(Sentence sentence, Scene scene, Form form, Figures figures, Incident begins) {
  private static final int LONGEST_NOTICE = 400;

  /// Empty, with the faults noted, when it cannot be made.
  Optional<Incident> incident() {
    var components = sentence.kind().of().getRecordComponents();
    var slots = sentence.slots();
    var values = new ArrayList<Object>();
    for (var component : components)
      values.add(slots.contains(component.getName()) && isThere(component.getName())
          ? value(component, slots, values) : Filling.in(component, begins));
    return form.isFine() ? Optional.of(made(components, values)) : Optional.empty();
  }

  private boolean isThere(String slot) {
    return !form.values(Filling.PREFIX + slot).isEmpty();
  }

  /// @param before the values of the components before it
  private Object value(RecordComponent component, List<String> slots, List<Object> before) {
    var name = component.getName();
    var otherwise = Filling.in(component, begins);
    return switch (Sort.of(component)) {
      case SESSION -> session(name, otherwise);
      case NOTICE -> notice(name, (Session) before.getFirst(), otherwise);
      case MOMENT -> read(name, it -> wall(day(it), time(name, slots)).instant(), "date",
          otherwise);
      case WALL_TIME -> read(name, it -> wall(day(it), time(name, slots)), "date", otherwise);
      case DAY -> read(name, Reading::day, "date", otherwise);
      case MAYBE_DAY -> read(name, it -> Optional.of(day(it)), "date", otherwise);
      case MONTH -> read(name, YearMonth::parse, "choice", otherwise);
      case COUNT -> read(name, Reading::count, "whole", otherwise);
      case MONEY -> read(name, this::money, "money", otherwise);
      case SHARE -> read(name, it -> new Percent(figures.read(it)), "percent", otherwise);
      case MAYBE_SHARE -> read(name, it -> Optional.of(new Percent(figures.read(it))), "percent",
          otherwise);
      case INCIDENT -> otherwise;
      case YES_NO -> read(name, Reading::yes, "choice", otherwise);
      case ANSWER -> read(name, it -> it.equals(Filling.NONE) ? Optional.empty()
          : Optional.of(yes(it)), "choice", otherwise);
      case CHOICE -> read(name, it -> one(component, it), "choice", otherwise);
      case MAYBE_CHOICE -> read(name, it -> it.equals(Filling.NONE) ? Optional.empty()
          : Optional.of(one(component, it)), "choice", otherwise);
      case PIECE -> read(name, it -> it, "choice", otherwise);
      case PAID -> paid(name, otherwise);
      case KEPT -> read(name, it -> kept(it, (YearMonth) before.getFirst()), "whole", otherwise);
    };
  }

  private <T> T read(String slot, Function<String, T> read, String fault, Object otherwise) {
    @SuppressWarnings("unchecked") var begun = (T) otherwise;
    return form.read(Filling.PREFIX + slot, text -> {
      try {
        return read.apply(text);
      } catch (ArithmeticException tooFine) {
        throw new IllegalArgumentException(tooFine);
      }
    }, "whatif.fault." + fault).orElse(begun);
  }

  private Object session(String name, Object otherwise) {
    return read(name, text -> scene.sessions().stream()
        .filter(it -> String.valueOf(it.number()).equals(text)).findFirst()
        .orElseThrow(IllegalArgumentException::new), "choice", otherwise);
  }

  private Object notice(String name, Session session, Object otherwise) {
    var unit = read(name + "_unit", Filling.Unit::valueOf, "choice", Filling.Unit.HOURS);
    var amount = read(name, Reading::count, "whole", 0);
    if (unit == Filling.Unit.DAYS && amount > LONGEST_NOTICE
        || amount > LONGEST_NOTICE * 24 * 60)
      form.refuse(Filling.PREFIX + name, "whatif.fault.whole");
    if (!form.isFine()) return otherwise;
    var start = session.start().instant();
    return switch (unit) {
      case MINUTES -> start.minus(Duration.ofMinutes(amount));
      case HOURS -> start.minus(Duration.ofHours(amount));
      case AFTER -> start.plus(Duration.ofMinutes(amount));
      case DAYS -> {
        var local = start.atZone(scene.terms().zone()).toLocalDateTime().minusDays(amount);
        yield wall(local.toLocalDate(), local.toLocalTime()).instant();
      }
    };
  }

  private LocalTime time(String name, List<String> slots) {
    var slot = name + "_time";
    if (!slots.contains(slot) || !isThere(slot)) return LocalTime.NOON;
    return read(slot, text -> LocalTime.parse(text.length() == 4 ? "0" + text : text), "time",
        LocalTime.NOON);
  }

  private WallTime wall(LocalDate day, LocalTime time) {
    var zone = scene.terms().zone();
    var local = LocalDateTime.of(day, time);
    return WallTime.of(Gap.at(local, zone).map(Gap::after).orElse(local), zone);
  }

  /// Of a century that people plan in.
  private static LocalDate day(String text) {
    var day = LocalDate.parse(text);
    if (day.getYear() < 2000 || day.getYear() > 2100) throw new IllegalArgumentException(text);
    return day;
  }

  private static int count(String text) {
    if (!text.matches("\\d{1,5}")) throw new IllegalArgumentException(text);
    return Integer.parseInt(text);
  }

  private Money money(String text) {
    return Money.of(figures.read(text), scene.terms().currency());
  }

  private static boolean yes(String text) {
    if (!text.equals(Filling.YES) && !text.equals(Filling.NO))
      throw new IllegalArgumentException(text);
    return text.equals(Filling.YES);
  }

  private static Enum<?> one(RecordComponent component, String text) {
    return Arrays.stream(Sort.values(component)).filter(it -> it.name().equals(text)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private Object paid(String name, Object otherwise) {
    var amount = read(name, this::money, "money", Money.zero(scene.terms().currency()));
    if (amount.isZero()) return List.of();
    var on = isThere(name + "_on") ? read(name + "_on", Reading::day, "date", LocalDate.EPOCH)
        : scene.terms().day(begins.told());
    return form.isFine() ? List.of(new Incident.PaidPart(amount, on)) : otherwise;
  }

  private static List<Incident.Kept> kept(String text, YearMonth month) {
    var minutes = count(text);
    return minutes == 0 ? List.of()
        : List.of(new Incident.Kept(month.minusMonths(1), minutes));
  }

  private Incident made(RecordComponent[] components, List<Object> values) {
    try {
      return sentence.kind().of().getDeclaredConstructor(Arrays.stream(components)
          .map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values.toArray());
    } catch (InvocationTargetException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
