package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A copy of the house with a fault in it on purpose, made from the house's own sources: a test
/// that runs in it is the same test, and finds the fault or is of no use.
final class FaultyHouse {
  /// One place of a source that reads otherwise in the copy.
  ///
  /// @param file such as `desk/Desk`
  /// @param text that stands there exactly once
  record Change(String file, String text, String instead) {}

  private final Path dir;
  private final ClassLoader loader;

  /// @param dir an empty folder
  FaultyHouse(Path dir, List<Change> changes) throws IOException {
    this.dir = dir;
    var sources = new LinkedHashMap<String, String>();
    for (var change : changes) {
      var file = "pacta/" + change.file + ".java";
      if (!sources.containsKey(file))
        sources.put(file, Files.readString(Path.of("src/main/java", file)));
      assertThat(sources.get(file).split(java.util.regex.Pattern.quote(change.text), -1))
          .as("%s has once: %s", file, change.text).hasSize(2);
      sources.put(file, sources.get(file).replace(change.text, change.instead));
    }
    for (var source : sources.entrySet()) Planted.write(dir, source.getKey(), source.getValue());
    Planted.compile(dir, sources.keySet().stream().map(dir::resolve).toList());
    loader = new Copy(dir);
  }

  /// Everything of ours anew, and first of all what was changed; what others wrote is shared.
  private static final class Copy extends URLClassLoader {
    Copy(Path dir) {
      super(Stream.concat(Stream.of(dir),
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of).filter(Files::isDirectory)).map(Copy::url).toArray(URL[]::new),
          FaultyHouse.class.getClassLoader());
    }

    private static URL url(Path folder) {
      try {
        return folder.toUri().toURL();
      } catch (MalformedURLException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }

    @Override protected Class<?> loadClass(String name, boolean resolve)
        throws ClassNotFoundException {
      if (!name.startsWith("pacta.")) return super.loadClass(name, resolve);
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }

  /// What a test says of the copy; empty when it finds nothing wrong.
  ///
  /// @param test such as `desk.DeskTest`
  Optional<Throwable> said(String test, String method) throws ReflectiveOperationException {
    var before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      return run(Class.forName("pacta." + test, true, loader), method);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private Optional<Throwable> run(Class<?> test, String method)
      throws ReflectiveOperationException {
    var steps = new ArrayList<Step>();
    try {
      all(test, BeforeAll.class, null);
      var object = made(test);
      steps.add(() -> all(test, AfterEach.class, object));
      all(test, BeforeEach.class, object);
      call(test.getDeclaredMethod(method), object);
      return Optional.empty();
    } catch (InvocationTargetException failed) {
      return Optional.of(failed.getCause());
    } finally {
      steps.add(() -> all(test, AfterAll.class, null));
      for (var step : steps) step.run();
    }
  }

  private interface Step {
    void run() throws ReflectiveOperationException;
  }

  private Object made(Class<?> test) throws ReflectiveOperationException {
    var constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    var object = constructor.newInstance();
    for (var field : test.getDeclaredFields()) {
      if (!field.isAnnotationPresent(TempDir.class)) continue;
      field.setAccessible(true);
      field.set(object, dir);
    }
    return object;
  }

  private static void all(Class<?> test, Class<? extends Annotation> kind, Object object)
      throws ReflectiveOperationException {
    for (var method : test.getDeclaredMethods())
      if (method.isAnnotationPresent(kind)) call(method, object);
  }

  private static void call(Method method, Object object) throws ReflectiveOperationException {
    method.setAccessible(true);
    method.invoke(object);
  }
}
