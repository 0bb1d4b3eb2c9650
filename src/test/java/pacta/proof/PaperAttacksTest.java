package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.proof.SealedPapers.AT;
import static pacta.proof.SealedPapers.KEY;
import static pacta.proof.SealedPapers.PAPER;
import static pacta.proof.SealedPapers.SEALED;
import static pacta.proof.SealedPapers.TERMS;
import static pacta.proof.SealedPapers.TWIN;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import pacta.document.Ink;
import pacta.seal.Credential;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.seal.Vouching;
import pacta.terms.Agreements;
import pacta.terms.Version;

/// What somebody could do to a sealed paper, and by which finding each is caught.
class PaperAttacksTest {
  private static final Trust ROOT = Trust.in(KEY.authority());

  @BeforeAll static void hush() {
    ((Logger) LoggerFactory.getLogger("org.apache.pdfbox")).setLevel(Level.OFF);
    ((Logger) LoggerFactory.getLogger("eu.europa.esig.dss")).setLevel(Level.ERROR);
  }

  static void caught(byte[] file, Verdict verdict, Code... codes) {
    var report = Examination.of(file, ROOT);
    assertThat(report.findings()).extracting(Finding::code).contains(codes);
    assertThat(report.verdict()).isEqualTo(verdict);
  }

  static void altered(byte[] file, Code... codes) {
    caught(file, Verdict.ALTERED, codes);
  }

  @ParameterizedTest @EnumSource
  void a_change_behind_the_last_seal_is_named(Increments change) {
    altered(change.behind(SEALED), Code.AFTER_SEAL, change.code);
  }

  /// Whoever holds the key can sign anything: every signature holds and the last one covers it all.
  @ParameterizedTest @EnumSource
  void a_change_between_two_signatures_is_named_though_both_hold(Increments change) {
    var first = SealedPapers.signed(PAPER, List.of(SealedPapers.professional(TERMS)), KEY, AT);
    var changed = SealedPapers.signed(change.behind(first), List.of(SealedPapers.client(TERMS)),
        KEY, AT);
    var report = Examination.of(changed, ROOT);
    assertThat(report.findings()).extracting(Finding::code).contains(change.code)
        .doesNotContain(Code.SEAL_BROKEN, Code.AFTER_SEAL, Code.SEAL_OPEN);
    assertThat(report.verdict()).isEqualTo(Verdict.ALTERED);
  }

  private static byte[] flipped(int at) {
    var changed = SEALED.clone();
    changed[at] ^= 1;
    return changed;
  }

  static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int signature(int number) {
    int at = -1;
    for (int i = 0; i < number; i++) at = text(SEALED).indexOf("/Contents <30", at + 1);
    assertThat(at).isPositive();
    return at + "/Contents <".length();
  }

  @Test void one_bit_of_a_page() {
    altered(flipped(text(SEALED).indexOf("stream") + 200), Code.SEAL_BROKEN);
  }

  @Test void one_digit_of_the_first_signature() {
    altered(flipped(signature(1) + 900), Code.SEAL_BROKEN);
  }

  @Test void one_digit_of_the_last_signature() {
    altered(flipped(signature(2) + 900), Code.SEAL_BROKEN);
  }

  @Test void a_digit_where_the_signature_has_noughts_to_fill_its_room() {
    int end = text(SEALED).indexOf('>', signature(2));
    altered(flipped(end - 1), Code.SEAL_BROKEN);
  }

  @Test void the_last_cross_references() {
    altered(flipped(text(SEALED).lastIndexOf("startxref") + 10), Code.SEAL_BROKEN);
  }

  @Test void the_terms_exchanged_in_place() {
    int at = text(SEALED).indexOf("/EmbeddedFile");
    int body = text(SEALED).indexOf("stream", at) + 20;
    altered(flipped(body), Code.SEAL_BROKEN);
  }

  @Test void a_range_that_leaves_out_the_end() {
    int at = text(SEALED).lastIndexOf("/ByteRange");
    int digit = text(SEALED).indexOf(']', at) - 1;
    while (!Character.isDigit(SEALED[digit])) digit--;
    altered(flipped(digit), Code.STAMP_BROKEN);
  }

  @Test void the_first_signature_alone() {
    altered(SealedPapers.signed(PAPER, List.of(SealedPapers.professional(TERMS)), KEY, AT),
        Code.SEAL_OPEN);
  }

  @Test void only_two_of_the_three_that_the_terms_ask_for() {
    var paid = Agreements.paidByACompany();
    var paper = SealedPapers.paper(paid, Version.FIRST);
    var two = List.of(SealedPapers.professional(paid), SealedPapers.client(paid));
    altered(SealedPapers.signed(paper, two, KEY, AT), Code.SEAL_OPEN);
    var three = new ArrayList<>(two);
    three.add(SealedPapers.mark(Ink.PAYER, "Nadia Rey Soto", Optional.empty()));
    assertThat(Examination.of(SealedPapers.closed(paper, three, KEY), ROOT).verdict())
        .isEqualTo(Verdict.VALID);
  }

  @Test void printed_for_two_with_terms_that_three_have_to_sign() {
    var paid = Agreements.paidByACompany();
    var marks = List.of(SealedPapers.professional(paid), SealedPapers.client(paid));
    altered(SealedPapers.closed(SealedPapers.printedForTwo(paid), marks, KEY),
        Code.SIGNER_MISSING);
  }

  @Test void rolled_back_to_the_first_signature() {
    int end = (int) Seal.check(SEALED).signatures().getFirst().covers();
    altered(Arrays.copyOf(SEALED, end), Code.SEAL_OPEN);
  }

  @Test void cut_short() {
    for (int part = 1; part < 20; part++) {
      var report = Examination.of(Arrays.copyOf(SEALED, SEALED.length * part / 20), ROOT);
      assertThat(report.verdict()).as("%d/20", part).isNotEqualTo(Verdict.VALID);
    }
    altered(Arrays.copyOf(SEALED, SEALED.length - 1), Code.STAMP_BROKEN);
    int filter = text(SEALED).lastIndexOf("/Filter");
    for (int more = 0; more < 25; more++)
      assertThat(Examination.of(Arrays.copyOf(SEALED, filter + more), ROOT).verdict())
          .isEqualTo(Verdict.ALTERED);
  }

  @Test void one_byte_more() {
    altered(Arrays.copyOf(SEALED, SEALED.length + 1), Code.AFTER_SEAL);
  }

  @Test void something_before_it() {
    caught(bytes("x" + text(SEALED)), Verdict.NOT_OURS, Code.UNKNOWN_KIND);
  }

  @Test void the_signature_of_another_paper() {
    var other = SealedPapers.sealed(SealedPapers.paper(Agreements.perSession(), Version.FIRST),
        Agreements.perSession(), KEY);
    int from = text(other).indexOf("/Contents <30") + "/Contents <".length();
    var changed = SEALED.clone();
    int end = text(SEALED).indexOf('>', signature(1));
    System.arraycopy(other, from, changed, signature(1), end - signature(1));
    altered(changed, Code.SEAL_BROKEN);
  }

  @Test void the_same_names_on_another_seal() {
    caught(SealedPapers.sealed(PAPER, TERMS, TWIN), Verdict.NOT_OURS, Code.OTHER_ROOT);
  }

  @Test void one_party_by_another_seal() {
    var first = SealedPapers.signed(PAPER, List.of(SealedPapers.professional(TERMS)), KEY, AT);
    altered(SealedPapers.signed(first, List.of(SealedPapers.client(TERMS)), TWIN, AT),
        Code.SEALS_DIFFER, Code.OTHER_ROOT);
  }

  @Test void times_that_run_backwards() {
    var first = SealedPapers.signed(PAPER, List.of(SealedPapers.professional(TERMS)), KEY,
        AT.plusSeconds(60));
    altered(SealedPapers.signed(first, List.of(SealedPapers.client(TERMS)), KEY, AT),
        Code.SIGNERS_OUT_OF_ORDER);
  }

  @Test void an_authority_that_never_vouched() {
    var chain = List.of(KEY.certificate(), TWIN.authority());
    var forged = new SealKey(TWIN.root(), new Credential(KEY.seal().key(), chain), KEY.clock(),
        List.of());
    var marks = List.of(SealedPapers.professional(TERMS), SealedPapers.client(TERMS));
    altered(SealedPapers.signed(PAPER, marks, forged, AT), Code.CHAIN_BROKEN, Code.SEAL_BROKEN);
  }

  @Test void a_certificate_vouches_only_while_it_holds() throws IOException {
    try (var pdf = Loader.loadPDF(SEALED)) {
      var signature = pdf.getSignatureFields().getFirst().getSignature().getContents();
      assertThat(Vouching.in(signature, AT).orElseThrow().holds()).isTrue();
      for (var wrong : List.of("2025-12-31T23:59:59Z", "2046-01-01T00:00:00Z"))
        assertThat(Vouching.in(signature, Instant.parse(wrong)).orElseThrow().holds()).isFalse();
    }
  }

  @Test void the_last_timestamp_cut_off() {
    var checked = Seal.check(SEALED);
    int end = (int) checked.signatures().getLast().covers();
    assertThat(Examination.of(Arrays.copyOf(SEALED, end), ROOT).sealed().orElseThrow().stamped())
        .isEmpty();
    altered(Arrays.copyOf(SEALED, end + 100), Code.AFTER_SEAL);
  }

  /// Nothing of the paper changes; but when it was there is then said by a stranger.
  @Test void another_timestamp_by_another_instances_clock() {
    altered(SealedPapers.stamped(SEALED, TWIN, AT.plusSeconds(600)), Code.CLOCKS_DIFFER);
    assertThat(Examination.of(SealedPapers.stamped(SEALED, KEY, AT.plusSeconds(600)), ROOT)
        .verdict()).isEqualTo(Verdict.VALID);
    int end = (int) Seal.check(SEALED).signatures().getLast().covers();
    altered(SealedPapers.stamped(Arrays.copyOf(SEALED, end), TWIN, AT.plusSeconds(600)),
        Code.CLOCKS_DIFFER);
  }

  @Test void one_digit_of_the_last_timestamp() {
    int at = text(SEALED).lastIndexOf("/Contents <30");
    altered(flipped(at + 900), Code.STAMP_BROKEN);
  }

  @Test void a_paper_that_nobody_sealed() {
    caught(PAPER, Verdict.NOT_OURS, Code.NO_SEAL);
  }

  @Test void saved_anew_by_a_program() throws IOException {
    try (var pdf = Loader.loadPDF(SEALED)) {
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      altered(bytes.toByteArray(), Code.SEAL_BROKEN);
    }
  }

  @Test void data_attached_that_are_no_terms() {
    var paper = pacta.document.Press.print(pacta.document.Papers.agreement(), AT);
    caught(SealedPapers.sealed(paper, TERMS, KEY), Verdict.NOT_OURS, Code.TERMS_UNKNOWN);
  }

  @Test void files_of_other_kinds() {
    for (var text : List.of("", "%PDF", "hola", "{\"a\":1}", "PK\u0003\u0004"))
      assertThat(Examination.of(bytes(text), ROOT).verdict()).isEqualTo(Verdict.NOT_OURS);
  }
}
