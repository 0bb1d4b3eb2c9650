package pacta.terms;

/// Anything else the two agree, in words. It is printed with a mark that says it is not computed.
///
/// @param point where it is read, from 2 to 6
/// @param text  not blank
public record FreeClause(Point point, String text) implements Clause {
  public FreeClause {
    InvalidTerm.unless(point != Point.PARTIES && point != Point.SIGNATURES, "free.point", point);
    InvalidTerm.unless(!text.isBlank(), "free.blank", 0);
  }
}
