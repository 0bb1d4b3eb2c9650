package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.desk.TestOffice.WORKSPACE;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import pacta.desk.Outcome.Done;
import pacta.document.Anatomy;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Refusal;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.post.Letter;
import pacta.post.Trouble;
import pacta.proof.CaseFile.Chapter;
import pacta.proof.Entries;
import pacta.store.Dialect;

/// Faults that programs for signing have had, and what keeps ours from them: here, or in
///
/// | fault | kept away by |
/// |---|---|
/// | both sign at one moment: two seals, two letters | `SealingTest`, `SigningActsTest` |
/// | a no after the own yes changes the signature | here |
/// | a letter that did not go out is proven as sent | here |
/// | killed in the middle, it never completes | `KilledSealingTest`, `seal.BrokenOffTest` |
/// | of three in a minute, one gets another one's copy | here, `SealingTest` |
/// | the printed date is of the page that was open | here |
/// | the second signature breaks the first | `seal.OtherProgramsTest` |
/// | completing twice is an error | `web.portal.SigningTest`, `SigningActsTest` |
/// | a withdrawn link ends in an error | `web.portal.LinkAgainTest`, `web.portal.StrangersTest` |
/// | signing twice adds something | here, `SigningActsTest` |
/// | who sends and signs counts twice | here |
/// | with a copied link nobody gets the copy | here |
///
/// `house.OthersFaultsFoundTest` plants each of them and sees that it is found.
class OthersFaultsTest {
  @Test void a_no_after_the_own_yes_is_refused_and_the_signature_stays_as_it_was() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      house.take(Samples.LUCIA, (at, by) ->
          new Command.Sign(at, by, seen, Samples.signing("Lucía Ferrer Navas")));
      var before = house.see();
      house.clock.turn(Duration.ofMinutes(5));
      var no = house.office.desk().take(WORKSPACE, house.id, "other tab", at ->
          new Command.Decline(at, Samples.LUCIA, seen, Samples.words("Mejor no.")));
      assertThat(no).isInstanceOfSatisfying(Outcome.Refused.class, it ->
          assertThat(it.why().reason()).isEqualTo(Refusal.Reason.ALREADY_SIGNED));
      assertThat(house.see()).isEqualTo(before);
    }
  }

  @Test void signing_again_in_another_tab_adds_nothing() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      house.take(Samples.LUCIA, (at, by) ->
          new Command.Sign(at, by, seen, Samples.signing("Lucía Ferrer Navas")));
      var before = house.office.desk().history(WORKSPACE, house.id);
      var again = house.office.desk().take(WORKSPACE, house.id, "other tab", at ->
          new Command.Sign(at, Samples.LUCIA, seen, Samples.signing("Lucía")));
      assertThat(again).isInstanceOfSatisfying(Outcome.Refused.class, it ->
          assertThat(it.why().reason()).isEqualTo(Refusal.Reason.ALREADY_SIGNED));
      assertThat(house.office.desk().history(WORKSPACE, house.id)).isEqualTo(before);
    }
  }

  @Test void the_case_file_tells_of_a_letter_that_did_not_go_out_that_it_did_not()
      throws IOException {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.trouble = Trouble.ADDRESS_REFUSED;
      house.run();
      var said = Anatomy.of(entry(house, "messages/messages.pdf")).text().replaceAll("\\s+", " ");
      assertThat(said).contains(Trouble.ADDRESS_REFUSED.said(Language.ES, "Lucía Ferrer Navas"))
          .doesNotContain("Aceptado por el servidor de correo");
    }
  }

  @Test void three_that_one_client_signs_within_a_minute_are_three_copies() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var ids = java.util.stream.IntStream.range(0, 3).mapToObj(_ -> signed(house)).toList();
      house.office.worker().runDue();
      for (var id : ids) {
        var state = house.office.desk().see(WORKSPACE, id).orElseThrow();
        var own = ((Stage.Running) state.stage()).sealed().stream()
            .filter(it -> it.language() == Language.ES).findFirst().orElseThrow().digest();
        var copies = house.letters.stream().filter(it -> it.attachments().size() > 1)
            .filter(it -> it.engagement().orElseThrow().equals(id)).toList();
        assertThat(copies).hasSize(2).allSatisfy(it -> {
          var pdf = it.attachments().getFirst().bytes();
          assertThat(pacta.journal.Digest.of(pdf)).isEqualTo(own);
          assertThat(Anatomy.of(pdf).text()).contains(Quoted.code(id));
        });
      }
    }
  }

  private static EngagementId signed(TestOffice house) {
    var id = new EngagementId(UUID.randomUUID());
    take(house, id, new Command.Open(house.clock.instant(), Samples.MARTA, Samples.LUCIA_ID,
        new Card("Lucía Ferrer Navas", "lucia@example.com", Language.ES, Samples.MADRID,
            "Proceso"), Samples.QUESTIONS));
    take(house, id,
        new Command.SaveDraft(house.clock.instant(), Samples.MARTA, Samples.draft(), 0));
    var proposed = house.office.proposing().propose(WORKSPACE, id, "propose", Samples.MARTA, 1,
        Duration.ofDays(14));
    var seen = ((Done) proposed).state().proposal().orElseThrow().ruling().digest();
    for (Actor who : new Actor[] {Samples.LUCIA, Samples.MARTA}) {
      house.clock.turn(Duration.ofSeconds(8));
      take(house, id, new Command.Sign(house.clock.instant(), who, seen,
          Samples.signing("Lucía Ferrer Navas")));
    }
    return id;
  }

  private static void take(TestOffice house, EngagementId id, Command command) {
    assertThat(house.office.desk().take(WORKSPACE, id, UUID.randomUUID().toString(),
        _ -> command)).isInstanceOf(Done.class);
  }

  @Test void the_date_on_the_paper_is_that_of_the_signature_whenever_the_page_was_opened()
      throws IOException {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      for (var who : new Actor[] {Samples.LUCIA, Samples.MARTA}) {
        house.clock.turn(Duration.ofDays(3));
        house.take(who, (at, by) ->
            new Command.Sign(at, by, seen, Samples.signing("Quien firma")));
      }
      house.clock.turn(Duration.ofDays(1));
      house.office.worker().runDue();
      var signed = house.office.desk().history(WORKSPACE, house.id).stream()
          .filter(Event.Signed.class::isInstance).map(Event::at).toList();
      assertThat(signed).containsExactly(
          Samples.at("2027-01-11T10:00"), Samples.at("2027-01-14T10:00"));
      assertThat(flat(entry(house, "agreement/acuerdo.pdf")))
          .contains("11 de enero de 2027", "14 de enero de 2027")
          .doesNotContain("15 de enero de 2027");
    }
  }

  /// With what stands in the fields of the signatures.
  private static String flat(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().getAcroForm().flatten();
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /// The professional sends the agreement and signs it; the client never got a letter, and signed
  /// by a link that was handed over.
  @Test void each_signer_gets_one_copy_also_when_the_link_was_handed_over() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.trouble = Trouble.ADDRESS_REFUSED;
      var seen = house.proposed("Lucía Ferrer Navas", Samples.MADRID);
      house.office.worker().runDue();
      house.trouble = null;
      for (var who : new Actor[] {Samples.LUCIA, Samples.MARTA})
        house.take(who, (at, by) ->
            new Command.Sign(at, by, seen, Samples.signing("Quien firma")));
      house.office.worker().runDue();
      var running = (Stage.Running) house.see().stage();
      assertThat(running.signatures().keySet())
          .containsExactlyInAnyOrder(Signatory.PROFESSIONAL, Signatory.CLIENT);
      assertThat(house.letters.stream().filter(it -> it.attachments().size() > 1)
          .map(Letter::to).map(it -> it.email()))
          .containsExactlyInAnyOrder("lucia@example.com", "marta@example.com");
    }
  }

  private static byte[] entry(TestOffice house, String path) {
    return Entries.of(house.office.caseFiles().make(WORKSPACE, house.id, Chapter.usual())
        .orElseThrow().bytes()).get(path);
  }
}
