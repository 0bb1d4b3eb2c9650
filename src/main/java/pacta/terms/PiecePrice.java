package pacta.terms;

import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;

/// What a piece of a work is worth under its agreement: what is paid when it is accepted. Pieces
/// that are not paid so share equally what is left of the price; the first ones bear the odd cents.
public final class PiecePrice {
  private PiecePrice() {}

  /// Net or with tax, as the price is.
  ///
  /// @param piece its name; the whole price for one that is not agreed
  public static Money of(Terms terms, String piece) {
    return onAcceptance(terms, piece).orElseGet(() -> share(terms, piece));
  }

  private static Optional<Money> onAcceptance(Terms terms, String piece) {
    return terms.find(Instalments.class).stream().flatMap(it -> it.parts().stream())
        .filter(it -> it.due() instanceof Due.OnAcceptance(var name, var _) && name.equals(piece))
        .map(Part::amount).reduce(Money::plus);
  }

  private static Money share(Terms terms, String piece) {
    var left = terms.price().unitValue(1);
    var names = names(terms);
    if (!names.contains(piece) || !(terms.price() instanceof ProjectPrice)) return left;
    for (var name : names)
      left = left.minus(onAcceptance(terms, name).orElse(Money.zero(terms.currency())));
    var others = names.stream().filter(it -> onAcceptance(terms, it).isEmpty()).toList();
    return left.isPositive() ? left.partOf(others.size(), others.indexOf(piece))
        : Money.zero(terms.currency());
  }

  private static List<String> names(Terms terms) {
    return terms.find(Deliverables.class).map(Deliverables::pieces).orElse(List.of())
        .stream().map(Deliverables.Piece::name).toList();
  }
}
