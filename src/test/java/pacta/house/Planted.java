package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Faults on purpose, to see that they are found.
final class Planted {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  /// One for all: it remembers the jars that it has opened.
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);
  private static final List<Path> LIBRARIES =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
          .toList();

  private Planted() {}

  /// Compiles one class into a folder, with what is there already on its path.
  static void compile(Path dir, String name, String source) throws IOException {
    var dot = name.lastIndexOf('.');
    var file = name.replace('.', '/') + ".java";
    write(dir, file, "package " + name.substring(0, dot) + ";\n" + source);
    compile(dir, List.of(dir.resolve(file)));
  }

  /// Compiles files into a folder, with what is there already on their path.
  static void compile(Path dir, Collection<Path> files) throws IOException {
    var path = Stream.concat(Stream.of(dir), LIBRARIES.stream()).toList();
    FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
    FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(dir));
    var sources = FILES.getJavaFileObjectsFromPaths(files);
    var task = COMPILER.getTask(null, FILES, null, List.of("-proc:none"), null, sources);
    assertThat(task.call()).as("%s compile", files).isTrue();
  }

  /// Writes one file of a small project.
  static void write(Path root, String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
