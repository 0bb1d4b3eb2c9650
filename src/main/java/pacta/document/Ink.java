package pacta.document;

import pacta.people.Signatory;

/// Who writes: each party has an ink of its own, on paper as on the screen.
///
/// @param colour    as in a style sheet
/// @param fieldName the name of that party's signature field inside the PDF
public enum Ink {
  PROFESSIONAL("#7a2762", "professional"), CLIENT("#0a6174", "client"), PAYER("#5b6010", "payer");

  private final String colour;
  private final String fieldName;

  Ink(String colour, String fieldName) {
    this.colour = colour;
    this.fieldName = fieldName;
  }

  public static Ink of(Signatory who) {
    return switch (who) {
      case PROFESSIONAL -> PROFESSIONAL;
      case CLIENT -> CLIENT;
      case PAYER -> PAYER;
    };
  }

  public String colour() {
    return colour;
  }

  public String fieldName() {
    return fieldName;
  }

  /// The colour as 0xRRGGBB.
  public int rgb() {
    return Integer.parseInt(colour.substring(1), 16);
  }
}
