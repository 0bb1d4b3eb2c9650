package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static pacta.seal.Seals.AT;
import static pacta.seal.Seals.CLIENT;
import static pacta.seal.Seals.KEY;
import static pacta.seal.Seals.PAPER;
import static pacta.seal.Seals.PROFESSIONAL;
import static pacta.seal.Seals.SEAL;
import static pacta.seal.Seals.SEALED;
import static pacta.seal.Seals.SIGNED;
import static pacta.seal.Steps.ALL_AT_ONCE;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import pacta.document.Papers;
import pacta.journal.Digest;

class SealTest {
  /// Damaged files are what these tests are made of; the reader's complaints are not news.
  @BeforeAll static void hush() {
    ((Logger) LoggerFactory.getLogger("org.apache.pdfbox")).setLevel(Level.OFF);
    ((Logger) LoggerFactory.getLogger("eu.europa.esig.dss")).setLevel(Level.ERROR);
  }

  @Test void both_parties_are_named_and_the_seal_is_the_instances() {
    var checked = Seal.check(SEALED);
    assertThat(checked.sound()).isTrue();
    assertThat(checked.soundBy(KEY.fingerprint())).isTrue();
    assertThat(checked.fields()).containsExactly("professional", "client");
    assertThat(checked.digest()).isEqualTo(Digest.of(SEALED));
    var client = checked.signatures().getLast();
    assertThat(client.name()).isEqualTo("Lucía Ferrer Navas");
    assertThat(client.reason()).isEqualTo(CLIENT.reason());
    assertThat(client.at()).isEqualTo(AT);
    assertThat(client.signer()).isEqualTo("CN=Sello electrónico de Consulta de Marta Soler");
    assertThat(client.covers()).isEqualTo(SIGNED.length);
  }

  @Test void each_signature_has_its_time_and_the_last_timestamp_reaches_the_end_of_the_file() {
    var checked = Seal.check(SEALED);
    assertThat(checked.lasting()).isTrue();
    for (var signature : checked.signatures()) {
      var stamp = signature.stamp().orElseThrow();
      assertThat(stamp.at()).isEqualTo(AT);
      assertThat(stamp.source()).isEqualTo(Timestamp.Source.OWN);
    }
    assertThat(checked.stamps()).singleElement().satisfies(last -> {
      assertThat(last.covers()).isEqualTo(SEALED.length);
      assertThat(last.said().orElseThrow().at()).isEqualTo(AT.plusSeconds(1));
    });
  }

  @Test void what_has_no_last_timestamp_is_sound_but_does_not_last() {
    var signed = Seal.check(SIGNED);
    assertThat(signed.sound()).isTrue();
    assertThat(signed.lasting()).isFalse();
  }

  @Test void what_was_signed_stays_as_it_was_at_the_head_of_the_file() {
    assertThat(Arrays.copyOf(SEALED, PAPER.length)).isEqualTo(PAPER);
    var signed = Seal.check(SEALED).signatures().getLast().covers();
    assertThat(Seal.check(Arrays.copyOf(SEALED, (int) signed)).sound()).isTrue();
  }

  @Test void an_unsigned_paper_vouches_for_nothing() {
    var checked = Seal.check(PAPER);
    assertThat(checked.sound()).isFalse();
    assertThat(checked.open()).containsExactly("professional", "client");
    assertThat(checked.wholeFile()).isFalse();
  }

  @Test void half_a_signing_is_seen_as_half() {
    var half = Seal.check(SEAL.sign(PAPER, List.of(PROFESSIONAL), ALL_AT_ONCE));
    assertThat(half.sound()).isFalse();
    assertThat(half.wholeFile()).isTrue();
    assertThat(half.open()).containsExactly("client");
  }

  @Test void one_changed_byte_anywhere_is_found() {
    var random = new Random(20260112);
    for (int time = 0; time < 150; time++) {
      var changed = SEALED.clone();
      changed[random.nextInt(PAPER.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(Seal.check(changed).sound()).isFalse();
    }
  }

  @Test void a_changed_byte_in_the_second_part_is_found_unless_it_is_filling() {
    var random = new Random(20260113);
    for (int time = 0; time < 150; time++) {
      int at = PAPER.length + random.nextInt(SEALED.length - PAPER.length);
      if (SEALED[at] == '0' && SEALED[at - 1] == '0') continue;
      var changed = SEALED.clone();
      changed[at] ^= 1;
      assertThat(Seal.check(changed).sound())
          .as("byte %d: %s", at, new String(SEALED, at - 200,
              Math.min(400, SEALED.length - at + 200), StandardCharsets.ISO_8859_1))
          .isFalse();
    }
  }

  @Test void what_is_added_afterwards_is_found() throws IOException {
    try (var pdf = Loader.loadPDF(SEALED)) {
      var note = new PDAnnotationText();
      note.setContents("Son 900 €");
      var page = pdf.getPage(0);
      page.getAnnotations().add(note);
      page.getCOSObject().setNeedToBeUpdated(true);
      var bytes = new ByteArrayOutputStream();
      pdf.saveIncremental(bytes);
      var checked = Seal.check(bytes.toByteArray());
      assertThat(checked.signatures()).allMatch(Checked.Signed::intact);
      assertThat(checked.wholeFile()).isFalse();
      assertThat(checked.sound()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "%%EOF", " x"})
  void nothing_may_follow_the_last_byte(String tail) {
    var longer = new ByteArrayOutputStream();
    longer.writeBytes(SEALED);
    longer.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
    assertThat(Seal.check(longer.toByteArray()).sound()).isEqualTo(tail.isEmpty());
  }

  @Test void a_paper_saved_anew_is_found() throws IOException {
    try (var pdf = Loader.loadPDF(SEALED)) {
      try (var ink = new PDPageContentStream(pdf, pdf.getPage(0),
          PDPageContentStream.AppendMode.APPEND, true)) {
        ink.addRect(10, 10, 100, 100);
        ink.fill();
      }
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      assertThat(Seal.check(bytes.toByteArray()).sound()).isFalse();
    }
  }

  @Test void another_instances_seal_is_not_ours() {
    var other = SealKey.create("Otra", Optional.empty(), AT, new SecureRandom());
    var theirs = Seals.seal(other, AT).close(PAPER, List.of(PROFESSIONAL, CLIENT),
        ALL_AT_ONCE);
    assertThat(Seal.check(theirs).sound()).isTrue();
    assertThat(Seal.check(theirs).soundBy(KEY.fingerprint())).isFalse();
  }

  @Test void nobody_signs_twice_or_where_there_is_no_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SEAL.close(SEALED, List.of(CLIENT), ALL_AT_ONCE))
        .withMessageContaining("CLIENT");
    var translated = pacta.document.Press.print(Papers.translated("Traducción."), Papers.AT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SEAL.close(translated, List.of(CLIENT), ALL_AT_ONCE));
  }

  @Test void no_seal_is_set_before_the_signing() {
    var early = Seals.seal(KEY, CLIENT.when().toInstant().minusMillis(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> early.close(PAPER, List.of(CLIENT), ALL_AT_ONCE));
  }

  @Test void names_of_any_alphabet_and_length_are_written_inside_the_line() throws IOException {
    for (var name : List.of("Шевченко Олена", "漢字 太郎", "A".repeat(300), "Ñandú\u202e <b>")) {
      var signed = SEAL.sign(PAPER, List.of(Seals.named(name)), ALL_AT_ONCE);
      assertThat(Seal.check(signed).signatures()).singleElement()
          .matches(Checked.Signed::intact).extracting(Checked.Signed::name).isEqualTo(name);
    }
  }

  @Test void the_name_and_the_moment_are_on_the_page() throws IOException {
    try (var pdf = Loader.loadPDF(SEALED)) {
      var stream = pdf.getSignatureFields().getFirst().getWidgets().getFirst()
          .getNormalAppearanceStream();
      assertThat(stream.getResources().getFontNames()).hasSize(2);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Un documento que se puede");
    }
  }

  @Test void trying_the_machine_seals_a_paper_for_nobody() {
    assertThatCode(() -> Seal.warm(AT, new SecureRandom())).doesNotThrowAnyException();
  }

  @Test void both_sides_sign_apart_and_in_any_order() {
    var clientFirst = SEAL.sign(PAPER, List.of(CLIENT), ALL_AT_ONCE);
    var both = Seal.check(Seals.seal(KEY, AT.plusSeconds(9))
        .close(clientFirst, List.of(PROFESSIONAL), ALL_AT_ONCE));
    assertThat(both.soundBy(KEY.fingerprint())).isTrue();
    assertThat(both.fields()).containsExactly("client", "professional");
  }

  @Test void the_key_survives_its_vault_and_no_other_password_opens_it() {
    var stored = KEY.toPkcs12("secreta".toCharArray());
    var opened = SealKey.open(stored, "secreta".toCharArray());
    assertThat(opened).isEqualTo(KEY);
    assertThat(opened.toString()).doesNotContain("EC", "Private");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SealKey.open(stored, "otra".toCharArray()));
  }

  @Test void the_certificates_form_a_chain_that_holds() throws Exception {
    KEY.certificate().verify(KEY.authority().getPublicKey());
    KEY.authority().verify(KEY.authority().getPublicKey());
    assertThat(KEY.authority().getBasicConstraints()).isZero();
    assertThat(KEY.certificate().getBasicConstraints()).isEqualTo(-1);
    assertThat(KEY.certificate().getNotAfter().toInstant().atOffset(ZoneOffset.UTC).getYear())
        .isEqualTo(2036);
  }
}
