package pacta.desk;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pacta.post.LetterBox;
import pacta.store.Database;
import pacta.store.Vault;
import pacta.views.Overviews;

/// The desk, wired by hand. Its worker begins with the house and ends with it.
@Configuration(proxyBeanMethods = false)
public class DeskWiring {
  /// The one clock; tests turn another.
  @Bean @ConditionalOnMissingBean InstantSource clock() {
    return InstantSource.system();
  }

  @Bean Office office(Database database, Vault vault, InstantSource clock, Practices practices,
      Doors doors, LetterBox post) {
    return Office.open(database, vault, clock, practices, doors, post,
        "node " + UUID.randomUUID());
  }

  @Bean(destroyMethod = "close") Worker worker(Office office) {
    return office.worker();
  }

  /// Once the house is open: whoever prepares it has no worker beside them.
  @Bean ApplicationListener<ApplicationReadyEvent> beginWork(Worker worker) {
    return _ -> worker.start();
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
