package pacta.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Folders and files that are nobody else's business.
final class Folders {
  private Folders() {}

  /// Makes a folder that only its owner can look into; leaves one that is there as it is.
  static void make(Path folder) {
    try {
      if (Files.isDirectory(folder)) return;
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Leaves a file or folder to its owner alone, where the system knows of owners.
  static void restrict(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix"))
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
