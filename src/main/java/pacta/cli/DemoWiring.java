package pacta.cli;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import pacta.access.FirstRun;
import pacta.access.SignIn;
import pacta.access.Workspaces;
import pacta.desk.Doors;
import pacta.store.Database;
import pacta.store.Vault;

/// The sample practice, where `pacta.demo` says so: settled once, in an empty house, before its
/// worker begins, and completed when that was broken off; and a link to sign in at each start.
@Configuration(proxyBeanMethods = false)
public class DemoWiring {
  /// Before anybody is told that the house is open.
  @Bean ApplicationRunner sample(Database database, Vault vault, Doors doors, FirstRun firstRun,
      Workspaces workspaces, InstantSource clock, Environment settings) {
    return _ -> {
      if (isWanted(settings) && (firstRun.isNeeded() || Demo.isPartial(database, workspaces)))
        Demo.settle(database, vault, doors, here(settings), workspaces, clock.instant());
    };
  }

  @Bean ApplicationListener<ApplicationReadyEvent> invitation(Workspaces workspaces,
      SignIn signIn, Environment settings) {
    return _ -> {
      if (isWanted(settings)) workspaces.all().forEach(workspace ->
          workspaces.members(workspace.id()).forEach(signIn::sendTo));
    };
  }

  /// Asked at each start: which beans there are was settled when Pacta was built.
  private static boolean isWanted(Environment settings) {
    return settings.getProperty("pacta.demo", Boolean.class, false);
  }

  private static URI here(Environment settings) {
    return URI.create("http://localhost:" + settings.getRequiredProperty("local.server.port"));
  }
}
