package pacta.web.guide;

import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.terms.Instalments.Due.OnDate;
import pacta.terms.Levy;
import pacta.web.Texts;
import pacta.web.composer.Made;
import pacta.web.composer.Shape;

/// A usual value of any shape, for where a specimen has none.
record Samples(Language language, Map<Class<?>, Object> beginnings) {
  static Samples in(Language language) {
    return new Samples(language, Specimen.beginnings(language).all());
  }

  Object of(Shape shape) {
    return switch (shape) {
      case Shape.Figure() -> 15;
      case Shape.Sum() -> Money.of("40.00", Currency.getInstance("EUR"));
      case Shape.Share() -> Percent.of(10);
      case Shape.Fee() -> Levy.of(50);
      case Shape.Day() -> Specimen.FIRST_DAY.plusDays(30);
      case Shape.Hour() -> LocalTime.NOON;
      case Shape.Words() -> Texts.say(language, "rule.start.piece");
      case Shape.Region() -> "ES";
      case Shape.YesNo() -> true;
      case Shape.Choice(var kind) -> kind.getEnumConstants()[0];
      case Shape.Lines(), Shape.Many(var _) -> List.of();
      case Shape.Ticks(var _), Shape.Days() -> Set.of();
      case Shape.Maybe(var _) -> Optional.empty();
      case Shape.OneOf(var _, var kinds) -> of(kinds.getFirst());
      case Shape.Parts parts -> of(parts);
    };
  }

  /// @throws IllegalStateException when nobody said what such a record begins with
  private Object of(Shape.Parts parts) {
    if (parts.kind() == OnDate.class) return new OnDate(Specimen.FIRST_DAY.plusDays(30));
    if (parts.parts().isEmpty()) return Made.of(parts, List.of()).orElseThrow();
    var begins = beginnings.get(parts.kind());
    if (begins == null) throw new IllegalStateException("no beginning of " + parts.kind());
    return begins;
  }
}
