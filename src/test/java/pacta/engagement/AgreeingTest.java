package pacta.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.engagement.Samples.LUCIA;
import static pacta.engagement.Samples.MARTA;
import static pacta.engagement.Samples.RULING;
import static pacta.engagement.Samples.euros;
import static pacta.engagement.Samples.signing;
import static pacta.engagement.Samples.words;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pacta.alliance.Utterance;
import pacta.engagement.Refusal.Reason;
import pacta.engagement.Signing.Consent;
import pacta.journal.Digest;
import pacta.people.PersonId;
import pacta.people.Role;
import pacta.people.Signatory;
import pacta.terms.Capacity;
import pacta.terms.Extras;
import pacta.terms.Point;

class AgreeingTest {
  @Test void a_phrase_is_taken_along_with_both_yeses_and_confirmed_by_both() {
    var story = Story.given(Samples.opened())
        .when("2027-01-08T11:00", LUCIA, (at, by) -> new Command.Converse(at, by,
            new Utterance.Answered("a1", words("Que me digas lo que ves."))))
        .when("2027-01-08T11:01", LUCIA, (at, by) -> new Command.Converse(at, by,
            new Utterance.PhraseProposed(words("Hablamos claro, aunque incomode."))));
    story.refused("2027-01-08T11:02", LUCIA, (at, by) ->
        new Command.Converse(at, by, new Utterance.Confirmed()), Reason.PHRASES_OPEN);
    story.refused("2027-01-08T11:02", LUCIA, (at, by) ->
        new Command.Converse(at, by, new Utterance.PhraseAgreed(1)), Reason.ALREADY_YES);
    var confirmed = story
        .when("2027-01-08T11:03", MARTA, (at, by) ->
            new Command.Converse(at, by, new Utterance.PhraseAgreed(1)))
        .when("2027-01-08T11:04", MARTA, (at, by) ->
            new Command.Converse(at, by, new Utterance.Confirmed()))
        .when("2027-01-08T11:05", LUCIA, (at, by) ->
            new Command.Converse(at, by, new Utterance.Confirmed()));
    assertThat(confirmed.state().alliance().isConfirmed()).isTrue();
    var reworded = confirmed.when("2027-01-09T11:05", LUCIA, (at, by) -> new Command.Converse(at,
        by, new Utterance.PhraseReworded(1, words("Hablamos claro."))));
    assertThat(reworded.state().alliance().isConfirmed()).isFalse();
    assertThat(reworded.state().alliance().phrases().getFirst().yes()).containsOnly(Role.CLIENT);
  }

  @Test void nothing_is_in_force_before_both_have_signed() {
    var one = Samples.proposed(Samples.draft()).when("2027-01-12T18:26", LUCIA, (at, by) ->
        new Command.Sign(at, by, RULING, signing("Lucía Ferrer Navas")));
    assertThat(one.state().work()).isEmpty();
    one.refused("2027-01-12T18:30", MARTA, (at, by) ->
        new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60), Reason.NOT_IN_FORCE);
    var both = one.when("2027-01-12T19:00", MARTA, (at, by) ->
        new Command.Sign(at, by, RULING, signing("Marta Soler Vidal")));
    assertThat(both.happened(Event.CameIntoForce.class).owed()).hasSize(2);
    assertThat(both.work().account().balance()).isEqualTo(euros("640.00"));
  }

  @Test void the_professional_may_sign_first() {
    var both = Samples.proposed(Samples.draft())
        .when("2027-01-12T18:26", MARTA, (at, by) ->
            new Command.Sign(at, by, RULING, signing("Marta Soler Vidal")))
        .when("2027-01-12T19:00", LUCIA, (at, by) ->
            new Command.Sign(at, by, RULING, signing("Lucía Ferrer Navas")));
    assertThat(both.work().unitsFree()).contains(8);
  }

  @Test void nobody_signs_a_document_that_moved_since_they_read_it() {
    Samples.proposed(Samples.draft()).refused("2027-01-12T18:26", LUCIA, (at, by) ->
        new Command.Sign(at, by, Digest.of("otro"), signing("Lucía")), Reason.DOCUMENT_MOVED);
  }

  @Test void nobody_signs_twice_or_late_or_without_consent_or_without_a_name() {
    var story = Samples.proposed(Samples.draft());
    story.refused("2027-01-20T00:00", LUCIA, (at, by) ->
        new Command.Sign(at, by, RULING, signing("Lucía")), Reason.EXPIRED);
    story.refused("2027-01-12T18:26", LUCIA, (at, by) ->
        new Command.Sign(at, by, RULING, signing(" ")), Reason.BLANK);
    var full = signing("Lucía");
    story.refused("2027-01-12T18:26", LUCIA, (at, by) -> new Command.Sign(at, by, RULING,
        new Signing(full.name(), full.drawing(), Set.of(), full.means())),
        Reason.CONSENT_MISSING);
    story.when("2027-01-12T18:26", LUCIA, (at, by) ->
            new Command.Sign(at, by, RULING, signing("Lucía")))
        .refused("2027-01-12T18:27", LUCIA, (at, by) ->
            new Command.Sign(at, by, RULING, signing("Lucía")), Reason.ALREADY_SIGNED);
  }

  @Test void a_consumer_signs_only_informed_and_knowing_what_it_obliges_to() {
    var story = Samples.proposed(Samples.draft());
    for (var missing : Consent.needed(Signatory.CLIENT, Capacity.CONSUMER)) {
      var consents = EnumSet.copyOf(Consent.needed(Signatory.CLIENT, Capacity.CONSUMER));
      consents.remove(missing);
      story.refused("2027-01-12T18:26", LUCIA, (at, by) ->
          new Command.Sign(at, by, RULING, with(consents)), Reason.CONSENT_MISSING);
    }
    var begins = EnumSet.allOf(Consent.class);
    begins.remove(Consent.OWES_WHAT_WAS_GIVEN);
    story.refused("2027-01-12T18:26", LUCIA, (at, by) ->
        new Command.Sign(at, by, RULING, with(begins)), Reason.CONSENT_MISSING);
    story.when("2027-01-12T18:26", LUCIA, (at, by) ->
        new Command.Sign(at, by, RULING, with(EnumSet.allOf(Consent.class))));
  }

  @Test void who_signs_for_another_says_in_what_office() {
    var full = Samples.signingForACompany();
    var story = Samples.proposed(Samples.draft());
    story.refused("2027-01-12T18:26", LUCIA, (at, by) -> new Command.Sign(at, by, RULING,
        new Signing(full.name(), full.drawing(), full.consents(), full.means(), full.given(),
            full.represents().map(it ->
                new Signing.Representation(it.party(), words(" "))))), Reason.BLANK);
    var signed = story.when("2027-01-12T18:26", LUCIA, (at, by) ->
        new Command.Sign(at, by, RULING, full));
    assertThat(signed.happened(Event.Signed.class).signing().represents())
        .isEqualTo(full.represents());
  }

  private static Signing with(Set<Consent> consents) {
    var full = signing("Lucía");
    return new Signing(full.name(), full.drawing(), consents, full.means());
  }

  @Test void a_draft_with_a_gap_is_not_put_to_both() {
    var gap = Samples.draft().without(Extras.class);
    assertThat(gap.complete()).isEmpty();
    Story.given(Samples.opened())
        .when("2027-01-10T12:00", MARTA, (at, by) -> new Command.SaveDraft(at, by, gap, 0))
        .refused("2027-01-10T12:31", MARTA, (at, by) -> new Command.Propose(at, by,
            Samples.terms(), 1, Samples.DOCUMENTS, at), Reason.DRAFT_INCOMPLETE);
  }

  @Test void a_draft_written_over_a_stale_page_is_refused() {
    Story.given(Samples.opened())
        .when("2027-01-10T12:00", MARTA, (at, by) ->
            new Command.SaveDraft(at, by, Samples.draft(), 0))
        .refused("2027-01-10T12:01", MARTA, (at, by) -> new Command.SaveDraft(at, by,
            Samples.draft().without(Extras.class), 0), Reason.DRAFT_MOVED);
  }

  @Test void what_is_put_to_both_is_frozen_until_it_is_taken_back() {
    var story = Samples.proposed(Samples.draft());
    story.refused("2027-01-11T10:00", MARTA, (at, by) ->
        new Command.SaveDraft(at, by, Samples.draft(), 1), Reason.ALREADY_PROPOSED);
    var back = story.when("2027-01-11T10:00", MARTA, Command.TakeBack::new);
    assertThat(back.state().stage()).isEqualTo(
        new Stage.Talking(1, Optional.of(Samples.draft()), false));
  }

  @Test void the_client_asks_about_a_point_and_gets_a_reply() {
    var story = Samples.proposed(Samples.draft()).when("2027-01-11T10:00", LUCIA, (at, by) ->
        new Command.Ask(at, by, Point.CHANGES, words("¿Y si enfermo?")));
    story.refused("2027-01-11T10:01", LUCIA, (at, by) ->
        new Command.Reply(at, by, 1, words("…")), Reason.NOT_YOURS);
    var replied = story.when("2027-01-11T11:00", MARTA, (at, by) ->
        new Command.Reply(at, by, 1, words("Usas el comodín.")));
    assertThat(replied.state().asked().getFirst().reply()).contains(words("Usas el comodín."));
  }

  @Test void a_stranger_does_nothing_and_the_client_does_not_do_the_professionals_part() {
    var stranger = new Actor(new PersonId(new java.util.UUID(9, 9)), Signatory.CLIENT);
    var story = Samples.proposed(Samples.draft());
    story.refused("2027-01-11T10:00", stranger, (at, by) ->
        new Command.Sign(at, by, RULING, signing("X")), Reason.NOT_A_PARTY);
    var posing = new Actor(Samples.LUCIA_ID, Signatory.PROFESSIONAL);
    story.refused("2027-01-11T10:00", posing, (at, by) ->
        new Command.TakeBack(at, by), Reason.NOT_A_PARTY);
    story.refused("2027-01-11T10:00", LUCIA, Command.TakeBack::new, Reason.NOT_YOURS);
  }
}
