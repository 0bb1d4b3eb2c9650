package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.desk.TestOffice.WORKSPACE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.journal.Canonical;
import pacta.journal.Link;
import pacta.proof.CaseFile;
import pacta.proof.CaseFile.Chapter;
import pacta.proof.Entries;
import pacta.proof.Examination;
import pacta.proof.Report;
import pacta.proof.Trust;
import pacta.proof.Verdict;
import pacta.store.Dialect;
import pacta.store.FirstForm;
import pacta.store.Journals;
import pacta.terms.Point;

/// Journals of before each text had a key of its own: what is made of them holds, and says what
/// nobody else can open.
class FirstFormTest {
  private static TestOffice lived(Predicate<Event> old) {
    var house = new TestOffice(Dialect.SQLITE);
    house.run();
    house.take(Samples.LUCIA,
        (at, by) -> new Command.Ask(at, by, Point.CHANGES, Samples.words("¿Y en agosto?")));
    house.clock.turn(Duration.ofHours(1));
    write(house, old);
    return house;
  }

  /// Writes the journal as it would have been, had some of it been written in that time.
  private static void write(TestOffice house, Predicate<Event> old) {
    var journals = new Journals(house.database);
    var links = journals.read(WORKSPACE, house.id);
    for (var trigger : List.of("journal_keeps", "journal_stays", "checkpoint_stays"))
      house.database.sql().sql("drop trigger " + trigger).update();
    house.database.sql().sql("delete from journal").update();
    house.database.sql().sql("delete from checkpoint").update();
    var first = new Canonical(new FirstForm(house.database, house.vault, WORKSPACE));
    var last = Optional.<Link>empty();
    for (var link : links) {
      var event = first.read(link.body(), Event.class);
      last = Optional.of(Link.after(last, old.test(event) ? first.write(event) : link.body()));
      journals.append(WORKSPACE, house.id, List.of(last.get()), house.clock.instant());
    }
  }

  private static byte[] caseFile(TestOffice house) {
    return house.office.caseFiles().make(WORKSPACE, house.id, Chapter.usual()).orElseThrow()
        .bytes();
  }

  private static String entry(byte[] archive, String path) {
    return new String(Entries.of(archive).get(path), StandardCharsets.UTF_8);
  }

  private static void holds(Report report) {
    assertThat(report.verdict()).as(() -> report.findings().toString()).isEqualTo(Verdict.VALID);
  }

  @Test void a_case_file_of_that_time_holds_and_says_what_stays_closed() throws IOException {
    try (var house = lived(_ -> true)) {
      var made = caseFile(house);
      holds(Examination.of(made, Trust.ANYBODY));
      assertThat(CaseFile.Keys.read(entry(made, CaseFile.OPENINGS)).list()).isEmpty();
      assertThat(entry(made, "timeline/cronologia.html")).contains("Y en agosto?",
          "se cerraron antes de que cada texto tuviera su propia llave");
      assertThat(entry(made, "timeline/timeline.html"))
          .contains("were closed before each text had a key of its own");
    }
  }

  @Test void of_a_journal_that_began_in_that_time_the_later_texts_can_be_opened()
      throws IOException {
    try (var house = lived(event -> !(event instanceof Event.Asked))) {
      var made = caseFile(house);
      holds(Examination.of(made, Trust.ANYBODY));
      assertThat(CaseFile.Keys.read(entry(made, CaseFile.OPENINGS)).list()).hasSize(1);
    }
  }

  @Test void of_one_of_today_nothing_stays_closed() throws IOException {
    try (var house = lived(_ -> false)) {
      var made = caseFile(house);
      holds(Examination.of(made, Trust.ANYBODY));
      assertThat(entry(made, "timeline/cronologia.html")).doesNotContain("se cerr");
    }
  }

  @Test void the_receipt_of_that_time_holds_and_opens_nothing() {
    try (var house = lived(_ -> true)) {
      var history = house.office.desk().history(WORKSPACE, house.id);
      var sealed = 1L;
      while (!(history.get((int) sealed - 1) instanceof Event.SealedDocuments)) sealed++;
      var receipt = new Receipts(house.office.desk(), house.office.blobs(),
          house.office.proving(), house.vault::disclosure)
          .of(WORKSPACE, house.id, (Stage.Running) house.see().stage(), sealed);
      holds(Examination.of(receipt.write().getBytes(StandardCharsets.UTF_8), Trust.ANYBODY));
      assertThat(receipt.openings()).isEmpty();
      assertThat(receipt.links()).hasSize(4);
    }
  }
}
