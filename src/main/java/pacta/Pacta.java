package pacta;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import pacta.access.AccessWiring;
import pacta.cli.Commands;
import pacta.cli.DemoWiring;
import pacta.desk.DeskWiring;
import pacta.post.PostWiring;
import pacta.store.StoreWiring;
import pacta.web.AllianceWiring;
import pacta.web.WebWiring;
import pacta.web.composer.ComposerWiring;
import pacta.web.guide.GuideWiring;
import pacta.web.portal.PortalWiring;
import pacta.web.practice.PracticeWiring;
import pacta.web.process.ProcessWiring;
import pacta.web.verify.VerifyWiring;

/// The house wired by hand, and its front door: the first word says who comes in.
///
/// `run` and `demo` open the house on the web; every other word is a command that does its work
/// at the console, without the web and without the framework.
///
/// Explicit beans only: each outer room has one wiring class, imported here in the order of the
/// rooms. Nothing is found by scanning, and of what the framework could set up by itself only what
/// serves pages is wanted.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class, SslAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class, MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class})
@Import({StoreWiring.class, PostWiring.class, DeskWiring.class, AccessWiring.class,
    WebWiring.class, AllianceWiring.class, ComposerWiring.class, PortalWiring.class,
    ProcessWiring.class, PracticeWiring.class, VerifyWiring.class, GuideWiring.class,
    DemoWiring.class})
public class Pacta {
  /// What holds unless a setting says otherwise: the data lie in the folder one stands in.
  private static final Map<String, Object> OWN =
      Map.of("pacta.demo", "false", "pacta.data", "data", "pacta.warm", "true");
  /// A sample to try keeps its data apart from anybody's own.
  private static final Map<String, Object> SAMPLE =
      Map.of("pacta.demo", "true", "pacta.data", "demo-data");

  /// What the framework would do at each start besides: set the log up again, as it is already,
  /// and make things ready on another thread that no first page needs.
  private static final Map<String, String> LEFT_OUT =
      Map.of("org.springframework.boot.logging.LoggingSystem", "none",
          "spring.backgroundpreinitializer.ignore", "true");

  /// Where settings are written down. Said by name: the framework would look for each in four
  /// formats and twice as many places.
  private static final String SETTINGS = "classpath:application.properties,"
      + "optional:file:application.properties,optional:file:config/application.properties";

  public static void main(String[] args) {
    // Some libraries talk through the JDK's own logging; one place decides what is shown.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var word = args.length == 0 ? "help" : args[0];
    switch (word) {
      case "run" -> open(OWN, args);
      case "demo" -> open(SAMPLE, args);
      case "train" -> train();
      default -> System.exit(Commands.take(args));
    }
  }

  private static ConfigurableApplicationContext open(
      Map<String, Object> settings, String... args) {
    LEFT_OUT.forEach(System::setProperty);
    var house = new SpringApplication(Pacta.class);
    house.setBannerMode(Banner.Mode.OFF);
    var unlessSaid = new HashMap<>(settings);
    unlessSaid.put("spring.config.location", SETTINGS);
    house.setDefaultProperties(unlessSaid);
    return house.run(Arrays.copyOfRange(args, 1, args.length));
  }

  private static void train() {
    var training = Training.somewhere();
    try (var house = open(training.settings(), "train")) {
      training.visit(house.getEnvironment().getRequiredProperty("local.server.port", int.class));
    }
    training.clear();
  }
}
