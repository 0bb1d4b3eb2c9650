package pacta.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/// The key that closes all other keys: a file with 64 hexadecimal digits, for its owner's eyes.
///
/// Whoever has this file and the database can read everything; whoever loses it can read nothing.
///
/// @param file where it is kept
record MasterKey(Path file) {
  private static final int DIGITS = 64;

  /// @param data the folder of the house
  static MasterKey in(Path data) {
    return new MasterKey(data.resolve("keys").resolve("master"));
  }

  boolean exists() {
    return Files.exists(file);
  }

  /// @throws KeyRefused when the file holds no key
  Box open() {
    try {
      Folders.restrict(file, "rw-------");
      var text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      if (!text.matches("[0-9a-f]{" + DIGITS + "}"))
        throw new KeyRefused(KeyRefused.Reason.UNREADABLE, file);
      return new Box(new SecretKeySpec(HexFormat.of().parseHex(text), "AES"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a new key, and waits for the disk: what it closes must never be there without it.
  void make(byte[] secret) {
    try {
      Folders.make(file.getParent());
      try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE)) {
        Folders.restrict(file, "rw-------");
        var text = HexFormat.of().formatHex(secret) + "\n";
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
        channel.force(true);
      }
      settle(file.getParent());
      settle(file.getParent().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the names in a folder last, where the system lets one.
  private static void settle(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      // such a system keeps names by itself
      return;
    }
  }
}
