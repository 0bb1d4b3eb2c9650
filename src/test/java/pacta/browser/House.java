package pacta.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import pacta.Pacta;

/// The whole house on a free port, with its data in a folder of its own and a clock that tests
/// turn. It starts empty: nobody has set it up.
public final class House implements AutoCloseable {
  /// A Monday, at nine in the morning in Madrid.
  public static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  private final Path data;
  private final ConfigurableApplicationContext context;

  private House(Path data, Map<String, Object> settings,
      Consumer<GenericApplicationContext> others) {
    this.data = data;
    var all = new HashMap<String, Object>(Map.of("server.port", "0",
        "server.address", "127.0.0.1", "pacta.data", data.toString(), "pacta.demo", "false",
        "pacta.welcome", "false"));
    all.putAll(settings);
    var application = new SpringApplication(Pacta.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) it -> {
      it.registerBean("turnedClock", InstantSource.class, () -> now::get);
      others.accept(it);
    });
    this.context = application.run(all.entrySet().stream()
        .map(it -> "--" + it.getKey() + "=" + it.getValue()).toArray(String[]::new));
  }

  /// On SQLite, in a temporary folder.
  public static House open() {
    return open(Map.of());
  }

  /// With settings such as `pacta.database.url`.
  public static House open(Map<String, Object> settings) {
    return open(settings, _ -> {});
  }

  /// @param others puts parts of a test in the place of the house's own
  public static House open(Map<String, Object> settings,
      Consumer<GenericApplicationContext> others) {
    try {
      return new House(Files.createTempDirectory("pacta-house"), settings, others);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `http://127.0.0.1:1234` and the path.
  public String at(String path) {
    return "http://127.0.0.1:" + context.getEnvironment()
        .getRequiredProperty("local.server.port") + path;
  }

  public Instant now() {
    return now.get();
  }

  public void turnTo(Instant moment) {
    now.set(moment);
  }

  public void wait(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  /// One of the house's own parts, to prepare what a test is not about.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// Where its data are.
  public Path data() {
    return data;
  }

  @Override public void close() {
    context.close();
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
