package pacta.seal;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import pacta.document.Ink;
import pacta.document.Papers;
import pacta.document.Press;

/// A sealed agreement to look at from all sides.
final class Seals {
  static final Instant AT = Instant.parse("2026-01-12T17:26:40Z");
  static final SealKey KEY = SealKey.create("Consulta de Marta Soler",
      Optional.of(URI.create("https://acuerdos.example.com/seals/marta/")),
      Instant.parse("2026-01-01T00:00:00Z"), new SecureRandom());
  static final byte[] PAPER = Press.print(Papers.agreement(), Papers.AT);
  static final Mark PROFESSIONAL = new Mark(Ink.PROFESSIONAL, "Marta Soler Vidal",
      Optional.empty(), "Girona, 10 de enero de 2026, 12:44", time("2026-01-10T12:44:08"),
      "Marta Soler Vidal firmó con su sesión y su clave de acceso", "Girona");
  static final Mark CLIENT = new Mark(Ink.CLIENT, "Lucía Ferrer Navas",
      Drawing.parse("""
          M10 62 C18 30 30 12 36 16 C44 22 22 66 30 70 C38 72 46 50 54 48 C60 47 54 66 60 67 C68 68
          74 46 82 46 C88 46 80 66 88 66 C98 66 100 40 108 22 M84 30 L92 27 M108 60 C122 24 138 14
          146 22 C152 30 130 40 126 44 C138 42 130 68 140 66 C150 64 152 50 160 48 C168 48 160 66
          168 66 C178 66 182 46 190 48 C196 52 182 64 192 66 C206 68 222 44 250 40"""),
      "Girona, 12 de enero de 2026, 18:26", time("2026-01-12T18:26:31"),
      "Lucía Ferrer Navas firmó con un código enviado a su correo", "Girona");
  static final Seal SEAL = seal(KEY, AT);
  static final byte[] SIGNED =
      SEAL.sign(PAPER, List.of(PROFESSIONAL, CLIENT), Steps.ALL_AT_ONCE);
  static final byte[] SEALED =
      SEAL.close(PAPER, List.of(PROFESSIONAL, CLIENT), Steps.ALL_AT_ONCE);

  private Seals() {}

  private static ZonedDateTime time(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid"));
  }

  /// A seal that stamps its own times.
  static Seal seal(SealKey key, Instant at) {
    return new Seal(key, new OwnTimestamps(key, () -> at), () -> at);
  }

  static Mark named(String name) {
    return new Mark(Ink.CLIENT, name, Optional.empty(), CLIENT.caption(), CLIENT.when(),
        CLIENT.reason(), "");
  }
}
