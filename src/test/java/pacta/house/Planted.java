package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/// Faults on purpose, to see that they are found.
final class Planted {
  private Planted() {}

  /// Compiles one class into a folder, with what is there already on its path.
  static void compile(Path dir, String name, String source) throws IOException {
    var dot = name.lastIndexOf('.');
    var file = dir.resolve(name.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package " + name.substring(0, dot) + ";\n" + source);
    var path = dir + System.getProperty("path.separator") + System.getProperty("java.class.path");
    var outcome = ToolProvider.getSystemJavaCompiler().run(null, null, null,
        "-proc:none", "-cp", path, "-d", dir.toString(), file.toString());
    assertThat(outcome).as("%s compiles", file).isZero();
  }

  /// Writes one file of a small project.
  static void write(Path root, String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
