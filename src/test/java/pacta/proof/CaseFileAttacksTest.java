package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.desk.TestOffice;
import pacta.journal.LogKey;
import pacta.people.Language;
import pacta.store.Dialect;

/// What somebody could do to a case file, and by which finding each is caught.
class CaseFileAttacksTest {
  private static byte[] file;
  private static X509Certificate authority;
  private static LogKey log;

  @BeforeAll static void make() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      file = house.office.caseFiles().make(TestOffice.WORKSPACE, house.id,
          CaseFile.Chapter.usual()).orElseThrow().bytes();
      authority = house.office.seals().find(TestOffice.WORKSPACE).orElseThrow().authority();
      log = CaseFile.read(new String(entries().get(CaseFile.INDEX), StandardCharsets.UTF_8)).log();
    }
  }

  private static Map<String, byte[]> entries() {
    return Entries.of(file);
  }

  private static void caught(byte[] changed, Code code) {
    var report = Examination.of(changed, Trust.ANYBODY);
    assertThat(report.kind()).isEqualTo(Kind.CASE_FILE);
    assertThat(report.findings()).extracting(Finding::code).contains(code);
    assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
  }

  private static void edited(String path, String from, String to, Code code)
      {
    var entries = entries();
    var text = new String(entries.get(path), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    entries.put(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to)
        .getBytes(StandardCharsets.UTF_8));
    caught(Entries.packed(entries), code);
    caught(Entries.packed(entries), Code.ENTRY_CHANGED);
  }

  @Test void as_it_was_made_it_is_valid() {
    var report = Examination.of(file, Trust.ANYBODY);
    assertThat(report.findings()).extracting(Finding::code).containsExactlyInAnyOrder(
        Code.ROOT_NOT_GIVEN, Code.STAMP_OWN, Code.LOG_NOT_GIVEN);
    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.logged().orElseThrow().signers()).contains("Lucía Ferrer Navas");
  }

  @Test void an_event_edited() {
    edited(CaseFile.EVENTS, "\"is\":\"Signed\",\"at\":\"2", "\"is\":\"Signed\",\"at\":\"3",
        Code.NOT_IN_LOG);
  }

  @Test void an_event_removed() {
    var entries = entries();
    var text = new String(entries.get(CaseFile.EVENTS), StandardCharsets.UTF_8);
    entries.put(CaseFile.EVENTS, text.substring(text.indexOf('\n') + 1)
        .getBytes(StandardCharsets.UTF_8));
    caught(Entries.packed(entries), Code.NOT_IN_LOG);
  }

  @Test void two_events_exchanged() {
    var entries = entries();
    var lines = new String(entries.get(CaseFile.EVENTS), StandardCharsets.UTF_8).split("\n");
    var first = lines[1];
    lines[1] = lines[2];
    lines[2] = first;
    entries.put(CaseFile.EVENTS, (String.join("\n", lines) + "\n")
        .getBytes(StandardCharsets.UTF_8));
    caught(Entries.packed(entries), Code.NOT_IN_LOG);
  }

  @Test void a_file_added_or_removed_or_renamed() {
    var more = entries();
    more.put("agreement/more.pdf", new byte[] {1});
    caught(Entries.packed(more), Code.ENTRY_ADDED);
    var fewer = entries();
    var page = fewer.remove("evidence/evidence.pdf");
    caught(Entries.packed(fewer), Code.ENTRY_MISSING);
    fewer.put("evidence/other.pdf", page);
    caught(Entries.packed(fewer), Code.ENTRY_ADDED);
  }

  @Test void a_path_that_leads_out() {
    for (var path : new String[] {"../evil.txt", "/etc/passwd", "a//b", "a\\b", "C:x"}) {
      var entries = entries();
      entries.put(path, new byte[] {1});
      caught(Entries.packed(entries), Code.ENTRY_STRANGE);
    }
  }

  @Test void two_files_of_one_name() {
    var entries = entries();
    entries.put("case.jsox", "{}".getBytes(StandardCharsets.UTF_8));
    var bytes = Entries.packed(entries);
    var text = new String(bytes, StandardCharsets.ISO_8859_1).replace("case.jsox", "case.json");
    caught(text.getBytes(StandardCharsets.ISO_8859_1), Code.ENTRY_STRANGE);
  }

  @Test void cut_short_or_with_something_before_between_or_behind() {
    caught(Arrays.copyOf(file, file.length - 1), Code.ARCHIVE_BROKEN);
    caught(Arrays.copyOf(file, file.length / 2), Code.ARCHIVE_BROKEN);
    caught(Arrays.copyOf(file, file.length + 1), Code.ARCHIVE_BROKEN);
    caught(Arrays.copyOf(file, 50), Code.ARCHIVE_BROKEN);
  }

  @Test void a_bomb() {
    var entries = entries();
    entries.put("bomb.txt", new byte[97 << 20]);
    caught(Entries.packed(entries), Code.TOO_LARGE);
  }

  private static byte[] written(int at, int number) {
    var changed = file.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
    return changed;
  }

  /// It says to be packed in two gigabytes, which are looked for beyond its end.
  @Test void a_file_that_is_said_to_be_larger_than_all() {
    int list = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 6);
    for (int size : new int[] {Integer.MAX_VALUE - 64, file.length, -1}) {
      caught(written(list + 20, size), Code.ARCHIVE_BROKEN);
      caught(written(list + 24, size), Code.ARCHIVE_BROKEN);
    }
    caught(written(file.length - 6, Integer.MAX_VALUE), Code.ARCHIVE_BROKEN);
    caught(written(file.length - 6, -5), Code.ARCHIVE_BROKEN);
  }

  /// A program that reads from the front would find another file than one that reads the list.
  @Test void two_lists_that_differ() {
    for (int at : new int[] {6, 14, 18, 22, 26}) caught(written(at, 7), Code.ARCHIVE_BROKEN);
  }

  @Test void another_list_than_was_sealed() {
    var entries = entries();
    entries.computeIfPresent(Archive.MANIFEST, (_, it) -> (new String(it,
        StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
    caught(Entries.packed(entries), Code.SEAL_BROKEN);
  }

  /// Whole, and anybody's: it is never called authentic, and who knows the house's keys sees it.
  @Test void made_anew_with_other_keys() {
    for (var forged : List.of(Forgery.caseFile(file), Forgery.sealedAnew(file))) {
      var report = Examination.of(forged, Trust.ANYBODY);
      assertThat(report.verdict()).isEqualTo(Verdict.VALID);
      assertThat(report.isConfirmed()).isFalse();
      assertThat(new ReportText(report, Language.ES).paragraph()).contains("no se ha confirmado",
          pacta.seal.SealKey.fingerprint(SealedPapers.TWIN.authority()).hex().substring(0, 8))
          .doesNotContain("auténtico");
      assertThat(Examination.of(forged, Trust.in(authority)).has(Code.OTHER_ROOT)).isTrue();
    }
    assertThat(Examination.of(Forgery.caseFile(file), Trust.ANYBODY.and(log)).has(Code.OTHER_KEY))
        .isTrue();
    for (var trust : List.of(Trust.in(authority), Trust.in(authority).and(log))) {
      var genuine = Examination.of(file, trust);
      assertThat(genuine.findings()).extracting(Finding::code).containsExactly(Code.STAMP_OWN);
      assertThat(new ReportText(genuine, Language.ES).verdict()).startsWith("Sí, el expediente");
    }
    assertThat(Examination.of(file, Trust.ANYBODY.and(log)).isConfirmed()).isFalse();
  }

  @Test void under_another_authority() {
    var report = Examination.of(file,
        Trust.in(SealedPapers.KEY.authority()));
    assertThat(report.has(Code.OTHER_ROOT)).isTrue();
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_OURS);
  }
}
