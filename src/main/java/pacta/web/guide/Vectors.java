package pacta.web.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import pacta.journal.Canonical;

/// The vectors of `docs/schemas/vectors`, which the build puts beside this class.
public final class Vectors {
  /// By what they show, in the order in which they are looked through.
  public static final List<String> NAMES = List.of("package-of-a-consumer", "session-by-session",
      "withdrawal-of-a-consumer", "sessions-by-working-hours", "sessions-by-business-days",
      "kept-hour", "package-in-equal-parts", "work-in-pieces", "work-and-silence", "fee-a-month",
      "fee-a-month-that-lapses", "session-in-two-zones", "package-left-half-way",
      "package-with-an-odd-cent", "commitment-left-early", "commitment-that-the-other-broke",
      "paid-by-a-company", "session-price-reviewed", "fee-a-month-reviewed");

  private Vectors() {}

  /// Of the published ones, as it is published; empty for any other name.
  static Optional<String> text(String name) {
    if (!NAMES.contains(name)) return Optional.empty();
    try (var in = Vectors.class.getResourceAsStream("vectors/" + name + ".json")) {
      if (in == null) throw new IllegalStateException("the build left out " + name);
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Vector read(String name) {
    return Canonical.PLAIN.read(text(name).orElseThrow(), Vector.class);
  }
}
