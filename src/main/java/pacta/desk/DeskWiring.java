package pacta.desk;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import pacta.post.LetterBox;
import pacta.seal.Seal;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.Vault;
import pacta.views.Overviews;

/// The desk, wired by hand. Its worker begins with the house and ends with it. Its setting:
/// `pacta.seal.timestamp-authority`, an address that answers RFC 3161; without it, and in a sample,
/// the instance stamps times itself.
@Configuration(proxyBeanMethods = false)
public class DeskWiring {
  private static final Duration FIRST_PAGES = Duration.ofSeconds(5);

  /// The one clock; tests turn another.
  @Bean @ConditionalOnMissingBean InstantSource clock() {
    return InstantSource.system();
  }

  @Bean Office office(Database database, Vault vault, InstantSource clock, Practices practices,
      Doors doors, LetterBox post, Environment settings) {
    return Office.open(database, vault, clock, practices, doors, post,
        node(database.dialect()), authority(settings));
  }

  /// With SQLite there is one process, which takes up at once what it had in hand when it ended.
  static String node(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> "the node";
      case POSTGRESQL -> "node " + UUID.randomUUID();
    };
  }

  /// @throws IllegalArgumentException when the setting is no address
  static Optional<URI> authority(Environment settings) {
    if (settings.getProperty("pacta.demo", Boolean.class, false)) return Optional.empty();
    var address = settings.getProperty("pacta.seal.timestamp-authority", "").strip();
    return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
  }

  @Bean(destroyMethod = "close") Worker worker(Office office) {
    return office.worker();
  }

  /// Once the house is open: whoever prepares it has no worker beside them.
  @Bean ApplicationListener<ApplicationReadyEvent> beginWork(Worker worker, LetterBox post,
      Database database, InstantSource clock, Environment settings) {
    return _ -> {
      if (database.dialect() == Dialect.SQLITE) post.release();
      worker.start();
      if (settings.getProperty("pacta.warm", Boolean.class, false)) warm(clock);
    };
  }

  /// The first seal of a process takes seconds: nobody is to wait for it, nor for this, once
  /// the first pages were served.
  private static void warm(InstantSource clock) {
    var thread = Thread.ofPlatform().daemon().name("pacta-warm").priority(Thread.MIN_PRIORITY);
    thread.start(() -> {
      LockSupport.parkNanos(FIRST_PAGES.toNanos());
      Seal.warm(clock.instant(), new SecureRandom());
    });
  }

  @Bean Desk desk(Office office) {
    return office.desk();
  }

  @Bean Proposing proposing(Office office) {
    return office.proposing();
  }

  @Bean Bell bell(Office office) {
    return office.bell();
  }

  @Bean Overviews overviews(Office office) {
    return office.overviews();
  }

  @Bean SealKeys sealKeys(Office office) {
    return office.seals();
  }
}
