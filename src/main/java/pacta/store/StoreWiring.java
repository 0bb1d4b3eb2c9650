package pacta.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The store, wired by hand. Its settings: `pacta.data`, and for PostgreSQL
/// `pacta.database.url`, `.user` and `.password`.
@Configuration(proxyBeanMethods = false)
public class StoreWiring {
  @Bean DatabaseSettings databaseSettings(Environment settings) {
    return new DatabaseSettings(Path.of(settings.getProperty("pacta.data", "data")),
        settings.getProperty("pacta.database.url", ""),
        settings.getProperty("pacta.database.user", ""),
        settings.getProperty("pacta.database.password", ""));
  }

  @Bean Database database(DatabaseSettings settings) {
    return Database.open(settings);
  }

  @Bean(destroyMethod = "") DataSource dataSource(Database database) {
    return database.source();
  }

  @Bean Transactions transactions(Database database) {
    return database.transactions();
  }

  @Bean Vault vault(Database database) {
    return Vault.open(database);
  }

  @Bean Journals journals(Database database) {
    return new Journals(database);
  }

  @Bean Checkpoints checkpoints(Database database) {
    return new Checkpoints(database);
  }

  @Bean LogKeys logKeys(Vault vault) {
    return new LogKeys(vault);
  }

  @Bean JournalCheck journalCheck(Journals journals, Checkpoints checkpoints, LogKeys keys) {
    return new JournalCheck(journals, checkpoints, keys);
  }

  @Bean Commands commands(Database database) {
    return new Commands(database);
  }

  @Bean WorkQueue workQueue(Database database) {
    return new WorkQueue(database);
  }

  @Bean Blobs blobs(Database database) {
    return new Blobs(database);
  }
}
