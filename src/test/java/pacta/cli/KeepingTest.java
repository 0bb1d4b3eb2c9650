package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check-journal`, `rebuild` and `replay` on what a story left.
class KeepingTest {
  @TempDir private static Path dir;

  @BeforeAll static void told() {
    assertThat(Run.story(Run.LUCIA, dir.resolve("out")).code()).isZero();
  }

  @Test void an_untouched_journal_is_intact() {
    var check = check();
    assertThat(check.code()).isZero();
    assertThat(check.out()).contains("Intacto: un diario, 40 eslabones.",
        "Intact: one journal, 40 links.");
  }

  @Test void a_changed_word_is_found_at_its_place() throws Exception {
    var check = damaged("word",
        "update journal set body = replace(body, '320.00 EUR', '32.00 EUR') where position = 21");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("posición 21: su texto ha cambiado",
        "position 21: its text was changed", "Hay un diario que no se sostiene");
  }

  @Test void a_lost_link_is_found_at_its_place() throws Exception {
    var check = damaged("link", "delete from journal where position = 7");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("posición 7: falta, sobra o está fuera de sitio");
  }

  /// The database itself refuses to change a journal, so whoever would has to disarm it first.
  private static Run damaged(String name, String by) throws IOException, SQLException {
    var copy = Files.createDirectories(dir.resolve(name));
    Files.copy(Path.of(data(), "pacta.db"), copy.resolve("pacta.db"));
    var keys = Files.createDirectories(copy.resolve("keys"));
    try (var all = Files.list(Path.of(data(), "keys"))) {
      for (var key : all.toList()) Files.copy(key, keys.resolve(key.getFileName()));
    }
    assertThatThrownBy(() -> sql(copy, by)).hasMessageContaining("a journal only grows");
    for (var trigger : rows(copy, "select name from sqlite_master where type = 'trigger'"))
      sql(copy, "drop trigger " + trigger);
    sql(copy, by);
    return Run.of("check-journal", "--data", copy.toString());
  }

  @Test void views_thrown_away_are_folded_again_to_the_same_bytes() throws SQLException {
    var before = views();
    assertThat(before).isNotEmpty();
    sql(Path.of(data()), "delete from overview");
    var rebuild = Run.of("rebuild", "--data", data());
    assertThat(rebuild.code()).isZero();
    assertThat(rebuild.out()).contains("Vistas plegadas de nuevo: un proceso.");
    assertThat(views()).isEqualTo(before);
    assertThat(Run.of("rebuild", "--data", data()).code()).isZero();
    assertThat(views()).isEqualTo(before);
  }

  @Test void a_case_file_is_made_once_and_of_what_was_asked_for() throws Exception {
    var code = rows(Path.of(data()), "select distinct engagement from journal").getFirst();
    var file = dir.resolve("case.asice");
    var made = Run.of("case-file", code, "--out", file.toString(), "--data", data(),
        "--with", "alliance", "--without", "messages,payments");
    assertThat(made.code()).as(made.out() + made.err()).isZero();
    assertThat(made.out()).contains("Expediente en " + file, "Case file in " + file);
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("agreement/acuerdo.pdf")).isNotNull();
      assertThat(zip.getEntry("account/claim.pdf")).isNull();
      assertThat(new String(zip.getInputStream(zip.getEntry("case.json")).readAllBytes(),
          StandardCharsets.UTF_8)).contains("ALLIANCE").doesNotContain("MESSAGES");
    }
    assertThat(check().code()).isZero();
    var again = Run.of("case-file", code, "--out", file.toString(), "--data", data());
    assertThat(again.code()).isEqualTo(1);
    assertThat(Run.of("case-file", "PCT-AAAA-AAAA", "--out", dir.resolve("no").toString(),
        "--data", data()).out()).contains("Aquí no hay ningún proceso PCT-AAAA-AAAA.");
    assertThat(Run.of("case-file", code, "--out", dir.resolve("no").toString(), "--data", data(),
        "--with", "pagos").code()).isEqualTo(2);
    assertThat(dir.resolve("no")).doesNotExist();
  }

  @Test void what_was_decided_would_be_decided_again() {
    var replay = Run.of("replay", "--data", data());
    assertThat(replay.code()).as(replay.out()).isZero();
    assertThat(replay.out()).contains("decisiones, y hoy saldrían igual.",
        "and all would come out the same today.");
  }

  @Test void where_there_is_nothing_nothing_is_made() {
    var nowhere = dir.resolve("nowhere");
    for (var word : List.of("check-journal", "rebuild", "replay")) {
      var run = Run.of(word, "--data", nowhere.toString());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).contains("No hay datos de Pacta en " + nowhere);
    }
    assertThat(nowhere).doesNotExist();
  }

  private static Run check() {
    return Run.of("check-journal", "--data", data());
  }

  private static String data() {
    return dir.resolve("out/data").toString();
  }

  private static List<String> views() throws SQLException {
    return rows(Path.of(data()), "select * from overview order by 1, 2");
  }

  private static List<String> rows(Path folder, String query) throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = open(folder); var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next())
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) rows.add(row.getString(i));
    }
    return rows;
  }

  private static void sql(Path folder, String text) throws SQLException {
    try (var connection = open(folder); var statement = connection.createStatement()) {
      statement.executeUpdate(text);
    }
  }

  private static Connection open(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("pacta.db"));
  }
}
