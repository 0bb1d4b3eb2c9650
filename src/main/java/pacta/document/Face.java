package pacta.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The faces papers are set in. All free, kept here as static fonts without layout tables (see
/// `scripts/make-document-fonts`): with them the renderer is slow and loses "fi".
public enum Face {
  TEXT("Piazzolla-Regular", "Piazzolla Text", 400, false),
  STRONG("Piazzolla-Semibold", "Piazzolla Text", 600, false),
  ITALIC("Piazzolla-Italic", "Piazzolla Text", 400, true),
  DISPLAY("Piazzolla-Display", "Piazzolla Display", 400, false),
  SMALL("Rosario-Regular", "Rosario", 400, false),
  SMALL_STRONG("Rosario-Semibold", "Rosario", 600, false),
  /// Names typed as signatures; Latin letters alone.
  HAND("LaBelleAurore", "La Belle Aurore", 400, false),
  /// What the others lack.
  ANY("DejaVuSans", "DejaVu Sans", 400, false);

  private final String family;
  private final int weight;
  private final boolean italic;
  private final byte[] bytes;

  Face(String file, String family, int weight, boolean italic) {
    this.family = family;
    this.weight = weight;
    this.italic = italic;
    try (var in = Face.class.getResourceAsStream("fonts/" + file + ".ttf")) {
      bytes = in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String family() {
    return family;
  }

  int weight() {
    return weight;
  }

  boolean italic() {
    return italic;
  }

  /// The TrueType file. A copy.
  public byte[] bytes() {
    return bytes.clone();
  }
}
