package pacta.proof;

/// What stops an examination: from here on nothing in the file can be relied on.
final class Damage extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  Damage(Code code, String place) {
    super(code + " " + place);
    finding = new Finding(code, place);
  }

  Finding finding() {
    return finding;
  }
}
