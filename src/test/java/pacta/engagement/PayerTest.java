package pacta.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.engagement.Samples.LUCIA;
import static pacta.engagement.Samples.MARTA;
import static pacta.engagement.Samples.NADIA;
import static pacta.engagement.Samples.RULING;
import static pacta.engagement.Samples.nadias;
import static pacta.engagement.Samples.signing;
import static pacta.engagement.Samples.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import pacta.alliance.Utterance;
import pacta.engagement.Refusal.Reason;
import pacta.journal.Digest;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.terms.Draft;
import pacta.terms.Finding;
import pacta.terms.Incident.Settling;
import pacta.terms.Payer;
import pacta.terms.Point;

/// A company pays for somebody else's work, and is a third signatory of the same agreement.
class PayerTest {
  private static BiFunction<java.time.Instant, Actor, Command> signs(Signing signing) {
    return (at, by) -> new Command.Sign(at, by, RULING, signing);
  }

  private static Story signedByLucia() {
    return Samples.proposedToThree().when("2027-01-12T18:26", LUCIA, signs(signing("Lucía")));
  }

  @Test void putting_it_to_three_names_the_third_under_her_own_key() {
    var story = Samples.proposedToThree();
    var named = story.happened(Event.PayerNamed.class);
    assertThat(named.card().about()).isEqualTo(Samples.NADIA_ID);
    assertThat(named.card().value()).hasValueSatisfying(it -> {
      assertThat(it.name()).isEqualTo("Nadia Rey Soto");
      assertThat(it.email()).isEqualTo("nadia@example.com");
      assertThat(it.title()).isEqualTo("Proceso de liderazgo");
    });
    assertThat(story.state().roleOf(Samples.NADIA_ID)).contains(Signatory.PAYER);
    assertThat(((Stage.Awaiting) story.state().stage()).missing()).isEqualTo(
        Set.of(Signatory.values()));
  }

  @Test void nothing_is_in_force_before_all_three_have_signed() {
    var two = signedByLucia().when("2027-01-12T19:00", MARTA, signs(signing("Marta")));
    assertThat(two.state().work()).isEmpty();
    two.refused("2027-01-12T19:30", MARTA, (at, by) ->
        new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60), Reason.NOT_IN_FORCE);
    var three = two.when("2027-01-12T20:00", NADIA, signs(Samples.signingForThePayer()));
    assertThat(three.happened(Event.CameIntoForce.class).payer()).contains(Samples.NADIA_ID);
    assertThat(((Stage.Running) three.state().stage()).signatures().keySet())
        .isEqualTo(Set.of(Signatory.values()));
  }

  @Test void the_client_and_the_payer_sign_in_either_order() {
    var payerFirst = Samples.proposedToThree()
        .when("2027-01-12T18:00", NADIA, signs(Samples.signingForThePayer()))
        .when("2027-01-12T18:26", LUCIA, signs(signing("Lucía")))
        .when("2027-01-12T19:00", MARTA, signs(signing("Marta")));
    var clientFirst = signedByLucia()
        .when("2027-01-12T18:40", NADIA, signs(Samples.signingForThePayer()))
        .when("2027-01-12T19:00", MARTA, signs(signing("Marta")));
    assertThat(payerFirst.work().account()).isEqualTo(clientFirst.work().account());
  }

  @Test void nobody_signs_twice_nor_for_another_nor_what_has_moved() {
    var story = Samples.proposedToThree()
        .when("2027-01-12T18:00", NADIA, signs(Samples.signingForThePayer()));
    story.refused("2027-01-12T18:01", NADIA, signs(Samples.signingForThePayer()),
        Reason.ALREADY_SIGNED);
    story.refused("2027-01-12T18:01", new Actor(Samples.NADIA_ID, Signatory.CLIENT),
        signs(signing("Nadia")), Reason.NOT_A_PARTY);
    story.refused("2027-01-12T18:01", new Actor(Samples.LUCIA_ID, Signatory.PAYER),
        signs(signing("Lucía")), Reason.NOT_A_PARTY);
    Samples.proposedToThree().refused("2027-01-12T18:01", NADIA, (at, by) -> new Command.Sign(at,
        by, Digest.of("otro"), Samples.signingForThePayer()), Reason.DOCUMENT_MOVED);
  }

  @Test void where_nobody_else_pays_nobody_else_signs() {
    var two = Samples.proposed(Samples.draft());
    assertThat(((Stage.Awaiting) two.state().stage()).missing())
        .containsExactlyInAnyOrder(Signatory.PROFESSIONAL, Signatory.CLIENT);
    two.refused("2027-01-12T18:01", NADIA, signs(Samples.signingForThePayer()),
        Reason.NOT_A_PARTY);
  }

  @Test void a_no_of_the_payer_undoes_what_the_client_signed() {
    var story = signedByLucia().when("2027-01-12T19:00", NADIA, (at, by) ->
        new Command.Decline(at, by, RULING, nadias("Ya no hay presupuesto.")));
    assertThat(story.state().stage()).isInstanceOf(Stage.Talking.class);
    assertThat(story.happened(Event.Declined.class).by()).isEqualTo(NADIA);
    story.refused("2027-01-12T19:01", MARTA, signs(signing("Marta")), Reason.NOT_PROPOSED);
  }

  @Test void who_signed_can_no_longer_say_no() {
    Samples.proposedToThree().when("2027-01-12T18:00", NADIA, signs(Samples.signingForThePayer()))
        .refused("2027-01-12T18:05", NADIA, (at, by) ->
            new Command.Decline(at, by, RULING, nadias("No.")), Reason.ALREADY_SIGNED);
  }

  @Test void a_payer_asks_and_never_talks_nor_cancels_nor_contests() {
    var story = Samples.proposedToThree().when("2027-01-11T10:00", NADIA, (at, by) ->
        new Command.Ask(at, by, Point.FEES, nadias("¿Una factura o dos?")));
    assertThat(story.state().asked().getFirst().by()).isEqualTo(Signatory.PAYER);
    story.refused("2027-01-11T10:01", NADIA, (at, by) -> new Command.Converse(at, by,
        new Utterance.PhraseProposed(nadias("Mandamos nosotros."))), Reason.NOT_YOURS);
    story.refused("2027-01-11T10:01", NADIA, (at, by) ->
        new Command.Reply(at, by, 1, nadias("Dos.")), Reason.NOT_YOURS);
    var running = story.when("2027-01-12T18:00", NADIA, signs(Samples.signingForThePayer()))
        .when("2027-01-12T18:26", LUCIA, signs(signing("Lucía")))
        .when("2027-01-12T19:00", MARTA, signs(signing("Marta")))
        .when("2027-02-01T09:00", MARTA, (at, by) ->
            new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
    running.refused("2027-03-09T20:00", NADIA, (at, by) -> new Command.Cancel(at, by, 1,
        Settling.AS_AGREED, Optional.empty(), Optional.empty()), Reason.NOT_YOURS);
    running.refused("2027-03-09T20:00", NADIA, (at, by) ->
        new Command.Contest(at, by, 1, nadias("No.")), Reason.NOT_YOURS);
  }

  @Test void without_somebody_to_name_it_is_put_to_nobody() {
    Story.given(Samples.opened())
        .when("2027-01-10T12:00", MARTA, (at, by) ->
            new Command.SaveDraft(at, by, Samples.paidDraft(), 0))
        .refused("2027-01-10T12:31", MARTA, (at, by) -> new Command.Propose(at, by,
            Samples.paidDraft().complete().orElseThrow(), 1, Samples.DOCUMENTS,
            Samples.at("2027-01-19T23:59")), Reason.PAYER_UNNAMED);
  }

  @Test void who_is_a_party_already_is_no_payer() {
    var payer = Samples.PAYER;
    var client = Samples.paidDraft().client().orElseThrow();
    assertThat(found(Samples.paidDraft())).doesNotContain("payer.party");
    assertThat(found(Samples.paidDraft().with(Payer.class, new Payer(
        " " + client.name().toUpperCase(Locale.ROOT), payer.taxId(), payer.address(),
        payer.signer(), payer.email())))).contains("payer.party");
    assertThat(found(Samples.paidDraft().with(Payer.class, new Payer(payer.name(),
        Optional.of(client.taxId()), payer.address(), payer.signer(), payer.email()))))
        .contains("payer.party");
  }

  private static List<String> found(Draft draft) {
    return draft.findings().stream().map(Finding::reason).toList();
  }

  @Test void put_up_again_the_payer_stays_and_another_address_is_another_person() {
    var other = new PersonId(new UUID(1, 4));
    var same = again(Samples.proposedToThree(), Samples.paidDraft(), other);
    assertThat(same.last()).hasSize(1);
    assertThat(same.state().roleOf(Samples.NADIA_ID)).contains(Signatory.PAYER);
    var moved = again(Samples.proposedToThree(), Samples.paidDraft().with(Payer.class, new Payer(
        Samples.PAYER.name(), Optional.empty(), Optional.empty(), "Nadia Rey Soto",
        "nadia.rey@example.com")), other);
    assertThat(moved.state().roleOf(Samples.NADIA_ID)).isEmpty();
    assertThat(moved.state().roleOf(other)).contains(Signatory.PAYER);
  }

  @Test void taken_out_of_the_agreement_a_payer_is_no_party_any_more() {
    var story = again(Samples.proposedToThree(), Samples.draft(), new PersonId(new UUID(1, 4)));
    assertThat(story.state().payer()).isEmpty();
    story.refused("2027-01-13T18:01", NADIA, signs(Samples.signingForThePayer()),
        Reason.NOT_A_PARTY);
  }

  @Test void what_the_payer_asked_is_read_without_her_key() {
    var story = Samples.proposedToThree();
    assertThat(story.state().card().value()).isPresent();
    var named = story.events().stream().map(it -> it instanceof Event.PayerNamed e
        ? new Event.PayerNamed(e.at(), e.by(), e.payer(), new pacta.people.Confidential<>(
            e.payer(), Optional.empty())) : it).toList();
    var forgotten = Decider.fold(named).orElseThrow();
    assertThat(forgotten.cardOf(Signatory.PAYER)).isEmpty();
    assertThat(forgotten.proposal()).isPresent();
    assertThat(words("x").about()).isNotEqualTo(Samples.NADIA_ID);
  }

  private static Story again(Story story, pacta.terms.Draft draft, PersonId next) {
    var back = story.when("2027-01-12T10:00", MARTA, Command.TakeBack::new);
    var number = ((Stage.Talking) back.state().stage()).number();
    var equal = ((Stage.Talking) back.state().stage()).draft().equals(Optional.of(draft));
    var saved = equal ? back : back.when("2027-01-12T11:00", MARTA, (at, by) ->
        new Command.SaveDraft(at, by, draft, number));
    return saved.when("2027-01-12T12:00", MARTA, (at, by) -> new Command.Propose(at, by,
        draft.complete().orElseThrow(), equal ? number : number + 1, Samples.DOCUMENTS,
        Samples.at("2027-01-25T23:59"), Optional.of(next)));
  }
}
