package pacta.post;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Puts letters into a folder, a file each, in the order in which they went:
/// `0001-2026-01-12-invitacion-lucia.eml`. Any mail program opens them.
///
/// @param sender the address they go from
/// @param zone   whose days the names carry
public record FolderCarrier(Path folder, String sender, ZoneId zone) implements Carrier {
  @Override public synchronized Carried carry(Letter letter, Instant date) {
    var id = Mime.messageId(letter, sender.substring(sender.indexOf('@') + 1));
    var bytes = Mime.write(letter, sender, date, id);
    try {
      Files.createDirectories(folder);
      for (long number = count() + 1; ; number++)
        if (put(folder.resolve(name(number, letter, date)), bytes)) return new Carried.Accepted();
    } catch (IOException e) {
      return new Carried.Refused(Trouble.NO_ROOM, e.toString());
    }
  }

  private long count() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".eml")).count();
    }
  }

  private static boolean put(Path file, byte[] bytes) throws IOException {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    }
  }

  private String name(long number, Letter letter, Instant date) {
    return String.format(Locale.ROOT, "%04d-%s-%s-%s.eml", number,
        date.atZone(zone).toLocalDate(), letter.written().slug(), firstName(letter.to().name()));
  }

  /// The first name in plain letters, as any file system takes it.
  private static String firstName(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]+", "").strip().replaceAll(" .*", "");
    if (plain.isEmpty()) return "x";
    return plain.length() <= 30 ? plain : plain.substring(0, 30);
  }
}
