package pacta.access;

/// One stay of one person in one browser, from the opening of a link to its end.
///
/// @param hash SHA-256, in hexadecimal, of the token in the cookie, which is kept nowhere
public record VisitId(String hash) {
  @Override public String toString() {
    return hash;
  }
}
