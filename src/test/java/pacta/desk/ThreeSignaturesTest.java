package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.engagement.Samples.LUCIA;
import static pacta.engagement.Samples.MARTA;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.alliance.Utterance;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Signing;
import pacta.engagement.Stage;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.post.Letter;
import pacta.proof.CaseFile;
import pacta.proof.Code;
import pacta.proof.Examination;
import pacta.proof.Finding;
import pacta.proof.Receipt;
import pacta.proof.Trust;
import pacta.proof.Verdict;
import pacta.store.Dialect;

/// An agreement that a company pays, from the letter that puts it to three to what anybody checks
/// afterwards.
class ThreeSignaturesTest {
  private static final String PHRASE = "Hablamos claro, aunque incomode.";

  private TestOffice house;
  private Digest seen;

  @BeforeEach void propose() {
    house = new TestOffice(Dialect.SQLITE);
    house.take(MARTA, (at, by) -> new Command.Open(at, by, Samples.LUCIA_ID,
        new Card("Lucía Ferrer Navas", "lucia@example.com", Language.ES, Samples.MADRID,
            "Proceso de liderazgo"), Samples.QUESTIONS));
    talk();
    house.take(MARTA, (at, by) -> new Command.SaveDraft(at, by, Samples.paidDraft(), 0));
    seen = house.sent(1);
    house.office.worker().runDue();
  }

  @AfterEach void close() {
    house.close();
  }

  private void talk() {
    house.take(LUCIA, (at, by) -> new Command.Converse(at, by,
        new Utterance.PhraseProposed(Samples.words(PHRASE))));
    house.take(MARTA, (at, by) -> new Command.Converse(at, by, new Utterance.PhraseAgreed(1)));
    for (var who : List.of(LUCIA, MARTA))
      house.take(who, (at, by) -> new Command.Converse(at, by, new Utterance.Confirmed()));
  }

  private Actor nadia() {
    return new Actor(house.see().personOf(Signatory.PAYER), Signatory.PAYER);
  }

  private void signs(Actor who, Signing signing) {
    house.clock.turn(Duration.ofMinutes(1));
    house.take(who, (at, by) -> new Command.Sign(at, by, seen, signing));
    house.clock.turn(Duration.ofSeconds(5));
    house.office.worker().runDue();
  }

  private void allSign() {
    signs(LUCIA, Samples.signing("Lucía Ferrer Navas"));
    signs(nadia(), Samples.signingForThePayer());
    signs(MARTA, Samples.signing("Marta Soler Vidal"));
  }

  private List<Letter> to(String address) {
    return house.letters.stream().filter(it -> it.to().email().equals(address)).toList();
  }

  private byte[] paper() {
    var sealed = ((Stage.Running) house.see().stage()).sealed().stream()
        .filter(it -> it.language() == Language.ES).findFirst().orElseThrow();
    return house.office.blobs().find(TestOffice.WORKSPACE, sealed.digest()).orElseThrow().bytes();
  }

  private byte[] receipt() {
    return to("nadia@example.com").getLast().attachments().stream()
        .filter(it -> it.mediaType().equals("application/json")).findFirst().orElseThrow().bytes();
  }

  @Test void the_client_and_the_payer_are_asked_each_in_their_words() {
    assertThat(to("nadia@example.com")).singleElement().satisfies(it -> {
      assertThat(it.written().kind()).isEqualTo("ready");
      assertThat(it.text()).contains("Nadia", "Ejemplo Formación, S. L.", "640")
          .doesNotContain(PHRASE, "cancelas");
      assertThat(it.person()).isEqualTo(nadia().person());
    });
    assertThat(to("lucia@example.com").getLast().text()).contains("tú no debes nada");
  }

  @Test void the_professional_is_told_to_sign_when_nobody_else_is_missing() {
    signs(nadia(), Samples.signingForThePayer());
    assertThat(to("marta@example.com")).noneMatch(it -> it.written().kind().equals("signed"));
    signs(LUCIA, Samples.signing("Lucía Ferrer Navas"));
    assertThat(to("marta@example.com")).filteredOn(it -> it.written().kind().equals("signed"))
        .hasSize(1);
    assertThat(house.see().stage()).isInstanceOf(Stage.Awaiting.class);
  }

  @Test void each_is_reminded_while_their_own_signature_is_missing() {
    signs(nadia(), Samples.signingForThePayer());
    house.letters.clear();
    house.clock.turnTo(Samples.at("2027-01-19T10:30"));
    house.office.worker().runDue();
    assertThat(to("lucia@example.com")).extracting(it -> it.written().kind())
        .containsOnly("reminder");
    assertThat(to("nadia@example.com")).isEmpty();
    assertThat(to("marta@example.com")).isEmpty();
  }

  @Test void the_paper_has_three_signatures_and_no_phrase_of_the_alliance() throws Exception {
    allSign();
    try (var pdf = Loader.loadPDF(paper())) {
      assertThat(pdf.getSignatureFields()).extracting(PDField::getPartialName)
          .contains("professional", "client", "payer");
      assertThat(pdf.getSignatureFields()).allMatch(it -> it.getSignature() != null);
      assertThat(pdf.getSignatureDictionaries()).extracting(PDSignature::getReason)
          .anySatisfy(it -> assertThat(it).contains("Nadia Rey Soto, en nombre de Ejemplo"
              + " Formación, S. L. (apoderada)"));
      assertThat(new PDFTextStripper().getText(pdf)).contains("Ejemplo Formación, S. L.",
          "las tres partes").doesNotContain(PHRASE);
    }
    var report = Examination.of(paper(), Trust.ANYBODY);
    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.sealed().orElseThrow().signatures()).hasSize(3);
  }

  @Test void all_three_get_the_copy_and_a_receipt_that_holds() {
    allSign();
    for (var address : List.of("lucia@example.com", "nadia@example.com", "marta@example.com"))
      assertThat(to(address)).filteredOn(it -> it.written().kind().equals("copy"))
          .singleElement().satisfies(it -> assertThat(it.attachments()).hasSize(2));
    var reports = Examination.of(List.of(receipt(), paper()), Trust.ANYBODY);
    assertThat(reports).extracting(it -> it.verdict()).containsOnly(Verdict.VALID);
    assertThat(reports.getFirst().logged().orElseThrow().signers()).containsExactly(
        "Lucía Ferrer Navas", "Nadia Rey Soto", "Marta Soler Vidal");
  }

  @Test void a_receipt_without_the_third_signature_is_caught() {
    allSign();
    var whole = Receipt.read(new String(receipt(), StandardCharsets.UTF_8));
    for (var left : List.of(0, 1, 2)) {
      var links = new ArrayList<>(whole.links());
      links.remove((int) left);
      var file = new Receipt(whole.receipt(), whole.workspace(), whole.engagement(), whole.code(),
          whole.made(), whole.log(), whole.checkpoint(), whole.timestamp(), whole.papers(), links,
          whole.openings()).write().getBytes(StandardCharsets.UTF_8);
      assertThat(Examination.of(file, Trust.ANYBODY).findings()).extracting(Finding::code)
          .contains(Code.ACTS_INCOMPLETE);
    }
  }

  @Test void the_case_file_names_the_three_and_anybody_can_check_it() {
    allSign();
    var file = house.office.caseFiles().make(TestOffice.WORKSPACE, house.id,
        Set.of(CaseFile.Chapter.values())).orElseThrow().bytes();
    var report = Examination.of(file, Trust.ANYBODY);
    assertThat(report.verdict()).as(report::toString).isEqualTo(Verdict.VALID);
    assertThat(report.logged().orElseThrow().signers()).hasSize(3);
  }

  @Test void who_pays_is_told_in_letters_and_nobody_is_thanked_for_what_another_paid() {
    allSign();
    house.clock.turnTo(Samples.at("2027-02-01T09:00"));
    house.take(MARTA, (at, by) ->
        new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
    house.clock.turnTo(Samples.at("2027-03-10T10:30"));
    house.take(MARTA, (at, by) -> new Command.ReportNoShow(at, by, 1,
        pacta.terms.Incident.Settling.AS_AGREED));
    house.letters.clear();
    house.take(MARTA, (at, by) -> new Command.RecordPayment(at, by, Samples.euros("320.00"),
        java.time.LocalDate.parse("2027-03-10"), Command.Method.TRANSFER, Optional.empty()));
    house.office.worker().runDue();
    assertThat(to("lucia@example.com")).noneMatch(it -> it.written().kind().equals("paid"));
    assertThat(to("nadia@example.com")).isEmpty();
  }

  @Test void a_no_of_the_payer_reaches_the_professional_in_the_payers_name() {
    house.take(nadia(), (at, by) -> new Command.Decline(at, by, seen,
        new pacta.people.Personal(by.person(), "Ya no hay presupuesto.")));
    house.office.worker().runDue();
    assertThat(to("marta@example.com").getLast().text()).contains("Nadia", "no hay presupuesto");
    assertThat(to("marta@example.com").getLast().replyTo().orElseThrow().email())
        .isEqualTo("nadia@example.com");
    assertThat(house.office.desk().history(TestOffice.WORKSPACE, house.id).getLast())
        .isInstanceOf(Event.Declined.class);
  }
}
