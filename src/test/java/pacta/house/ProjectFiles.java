package pacta.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of the project: those that git keeps or would keep, or simply all, where there is
/// no git.
///
/// @param root the folder of the project
record ProjectFiles(Path root) {
  /// Relative paths with `/`, sorted.
  List<String> names() throws IOException {
    return Files.exists(root.resolve(".git")) ? kept() : walked();
  }

  private List<String> kept() throws IOException {
    var git = new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard")
        .directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return names.isEmpty() ? walked() : Stream.of(names.split("\0")).distinct()
        .filter(it -> Files.isRegularFile(root.resolve(it))).sorted().toList();
  }

  private List<String> walked() throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile)
          .map(it -> root.relativize(it).toString().replace('\\', '/'))
          .filter(it -> !it.matches("(target|data|demo-data|\\.git)/.*"))
          .sorted().toList();
    }
  }

  /// The text of a file.
  String text(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }

  long size(String name) throws IOException {
    return Files.size(root.resolve(name));
  }
}
