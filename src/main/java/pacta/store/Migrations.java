package pacta.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The scripts that give the tables their form, run by Flyway in the order of their numbers.
final class Migrations {
  private static final String EVERYWHERE = "classpath:pacta/store/migrations";
  private static final String RUN = """
      select "script", "checksum", "success" from "flyway_schema_history\"""";

  /// @param checksum of its text, as Flyway counts it
  private record Script(String name, int checksum) {}

  private Migrations() {}

  /// Brings the tables up to date. Finding out that they are would cost Flyway a fifteenth of a
  /// start; so it is called only where something differs from what it noted down.
  static void run(DataSource source, Dialect dialect) {
    if (!areDone(source, dialect)) flyway(source, dialect).migrate();
  }

  private static Flyway flyway(DataSource source, Dialect dialect) {
    return Flyway.configure(Database.class.getClassLoader()).dataSource(source)
        .locations(EVERYWHERE, dialect.folder())
        .placeholders(new HashMap<>(dialect.types()))
        .failOnMissingLocations(true)
        .load();
  }

  /// Whether exactly the scripts that there are were run, each with the text that it has now.
  static boolean areDone(DataSource source, Dialect dialect) {
    var run = new HashSet<Script>();
    try (var connection = source.getConnection(); var asked = connection.createStatement();
        var rows = asked.executeQuery(RUN)) {
      while (rows.next()) {
        if (!rows.getBoolean("success")) return false;
        run.add(new Script(rows.getString("script"), rows.getInt("checksum")));
      }
      return run.equals(scripts(dialect));
    } catch (SQLException | IOException unknown) {
      return false; // no table yet, as a rule; Flyway says what it is if it is anything else
    }
  }

  private static Set<Script> scripts(Dialect dialect) throws IOException {
    var scripts = new HashSet<Script>();
    var found = new PathMatchingResourcePatternResolver(Database.class.getClassLoader());
    for (var folder : Set.of(EVERYWHERE, dialect.folder()))
      for (var script : found.getResources(folder.replace(":", "*:") + "/*.sql"))
        scripts.add(new Script(script.getFilename(), checksum(script)));
    return scripts;
  }

  /// Of the lines without their ends.
  private static int checksum(Resource script) throws IOException {
    var sum = new CRC32();
    script.getContentAsString(StandardCharsets.UTF_8).lines()
        .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) sum.getValue();
  }
}
