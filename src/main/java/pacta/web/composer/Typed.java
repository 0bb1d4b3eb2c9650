package pacta.web.composer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.terms.Draft;
import pacta.terms.InvalidTerm;
import pacta.terms.Levy;
import pacta.terms.Price;
import pacta.web.Figures;
import pacta.web.Form;
import pacta.time.Notice;
import pacta.words.Reasons;

/// The fields of a point, read as typed values. What cannot be read is noted beside its field, and
/// what was typed stays as it was.
///
/// A field that could not be read gives some value all the same, so that every fault is found in
/// one go: [#make] then makes nothing of it.
record Typed(Form form, Language language) {
  private static final int ITEMS = 60;

  boolean has(String field) {
    return form.text(field).isPresent();
  }

  boolean is(String field, Object value) {
    return form.value(field).equals(value.toString());
  }

  String text(String field) {
    return form.text(field).orElse("");
  }

  int whole(String field) {
    return read(field, Typed::parsed, "composer.fault.whole", 1);
  }

  /// What stands there as a figure, without a word when it is none.
  Optional<BigDecimal> figure(String field) {
    try {
      return form.text(field).map(figures()::read);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  Money money(String field, Currency currency) {
    return read(field, text -> Money.of(figures().read(text), currency), "composer.fault.money",
        new Money(1, currency));
  }

  Percent percent(String field) {
    return read(field, text -> new Percent(figures().read(text)), "composer.fault.percent",
        Percent.NONE);
  }

  /// `50` or `50 %` as a share, `30 €` as a sum.
  Levy levy(String field, Currency currency) {
    return read(field, text -> figures().levy(text, currency), "composer.fault.levy", Levy.FREE);
  }

  /// The currency that a draft's sums are in; euros while there is no price.
  static Currency currency(Draft draft) {
    return draft.find(Price.class).map(Price::currency).orElse(Currency.getInstance("EUR"));
  }

  LocalDate date(String field) {
    return read(field, LocalDate::parse, "composer.fault.date", LocalDate.EPOCH);
  }

  LocalTime time(String field) {
    return read(field, text -> LocalTime.parse(text.length() == 4 ? "0" + text : text),
        "composer.fault.time", LocalTime.MIDNIGHT);
  }

  <E extends Enum<E>> E one(String field, Class<E> kind) {
    return read(field, text -> Enum.valueOf(kind, text), "composer.fault.choice",
        kind.getEnumConstants()[0]);
  }

  /// A notice whose amount and time of day stand in those fields; the time counts only where days
  /// are counted.
  Notice notice(String amount, String time, Notice.Unit unit, Notice.Boundary boundary) {
    return new Notice(whole(amount), unit, boundary, unit.countsDays() && has(time)
        ? Optional.of(time(time)) : Optional.empty());
  }

  /// One item a line; blank lines do not count.
  List<String> lines(String field) {
    var lines = Arrays.stream(text(field).split("\\R")).map(String::strip)
        .filter(line -> !line.isEmpty()).toList();
    if (lines.size() > ITEMS) form.refuse(field, "composer.fault.items", "most", ITEMS);
    return lines;
  }

  /// Makes a value when every field it reads could be read.
  ///
  /// @param places where to note that the values cannot hold together, by the reason; `""` holds
  ///     the field for every other reason
  /// @return empty, with the faults noted, when it cannot be made
  <T> Optional<T> make(Supplier<T> value, Map<String, String> places) {
    var before = form.errors().size();
    try {
      var made = value.get();
      return form.errors().size() == before ? Optional.of(made) : Optional.empty();
    } catch (InvalidTerm invalid) {
      if (form.errors().size() == before)
        refuse(places.getOrDefault(invalid.reason(), places.get("")), invalid);
      return Optional.empty();
    }
  }

  void refuse(String field, InvalidTerm invalid) {
    form.refuse(field, "composer.fault.said", "text", Reasons.text(invalid, language));
  }

  private static int parsed(String text) {
    if (!text.matches("\\d{1,6}")) throw new NumberFormatException("not a whole figure");
    return Integer.parseInt(text);
  }

  private Figures figures() {
    return new Figures(language);
  }

  private <T> T read(String field, Function<String, T> read, String key, T otherwise) {
    return form.read(field, text -> {
      try {
        return read.apply(text);
      } catch (ArithmeticException tooFine) {
        throw new IllegalArgumentException(tooFine);
      }
    }, key).orElse(otherwise);
  }
}
