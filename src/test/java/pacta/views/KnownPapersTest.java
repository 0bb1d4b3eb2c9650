package pacta.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pacta.desk.TestOffice.WORKSPACE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.desk.StoredRecords;
import pacta.desk.TestOffice;
import pacta.engagement.Agreed;
import pacta.engagement.Command;
import pacta.engagement.Document;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.store.Dialect;
import pacta.terms.Version;

class KnownPapersTest {
  /// The digest of the terms takes longer than all else that is shown of a session.
  @Test void what_happens_after_the_seal_does_not_ask_again_what_the_paper_is() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      var known = new KnownPapers(house.database);
      var code = Quoted.code(house.id);
      assertThat(known.byCode(code)).hasSize(1);
      known.forget(WORKSPACE);
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
      assertThat(known.byCode(code)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void what_is_folded_again_is_what_was_known(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      var state = house.run();
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
      var known = new KnownPapers(house.database);
      var code = Quoted.code(house.id);
      var before = known.byCode(code);
      assertThat(before).hasSize(1).allMatch(KnownPapers.Known::sealed);
      var records = new StoredRecords(house.database,
          new Overviews(house.database, house.vault), house.vault);
      records.forget(WORKSPACE);
      assertThat(known.byCode(code)).isEmpty();
      records.showAgain(WORKSPACE, house.id);
      assertThat(known.byCode(code)).isEqualTo(before);
      assertThat(known.byDigest(sealed(state))).contains(before.getFirst());
    }
  }

  @ParameterizedTest @EnumSource
  void of_somebody_who_was_erased_it_stays_known_that_a_paper_was_sealed(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      var sealed = sealed(house.run());
      var known = new KnownPapers(house.database);
      var code = Quoted.code(house.id);
      house.vault.erase(WORKSPACE, Samples.LUCIA_ID, house.clock.instant());
      var records = new StoredRecords(house.database,
          new Overviews(house.database, house.vault), house.vault);
      records.showAgain(WORKSPACE, house.id);
      for (var time = 0; time < 2; time++) {
        assertThat(known.byCode(code)).isEmpty();
        assertThat(known.byDigest(sealed)).isEmpty();
        assertThat(known.isErased(code)).isTrue();
        assertThat(known.isErased(sealed.hex())).isTrue();
        assertThat(known.isErased(Digest.of("another").hex())).isFalse();
        records.forget(WORKSPACE);
        assertThat(known.isErased(code)).isFalse();
        records.showAgain(WORKSPACE, house.id);
      }
    }
  }

  @Test void the_paper_of_a_version_that_was_overtaken_stays_known_as_such() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      var first = house.run();
      var known = new KnownPapers(house.database);
      var code = Quoted.code(house.id);
      var second = second(first);
      known.show(WORKSPACE, house.id, code, second, sealing(second));
      assertThat(known.byCode(code)).extracting(KnownPapers.Known::version,
          KnownPapers.Known::rules).containsExactlyInAnyOrder(
              tuple(1, false),
              tuple(2, true));
      assertThat(known.byDigest(sealed(first)).orElseThrow().rules()).isFalse();
      assertThat(known.byDigest(sealed(second)).orElseThrow().rules()).isTrue();
    }
  }

  private static Digest sealed(Engagement state) {
    return ((Stage.Running) state.stage()).sealed().stream()
        .filter(it -> it.language() == Language.ES).findFirst().orElseThrow().digest();
  }

  private static List<Event> sealing(Engagement state) {
    return List.of(new Event.SealedDocuments(Samples.at("2027-06-01T10:00"), Samples.MARTA,
        ((Stage.Running) state.stage()).sealed()));
  }

  /// As it would be with a second version in force.
  private static Engagement second(Engagement first) {
    var running = (Stage.Running) first.stage();
    var before = running.proposal();
    var agreed = Agreed.of(new Version(2), before.agreed().terms());
    var proposal = new Stage.Proposal(before.at(), agreed, before.documents(), before.expires(), 2);
    var sealed = List.of(new Document(Language.ES, Digest.of("the second")));
    return new Engagement(first.professional(), first.client(), first.card(), first.payer(),
        first.alliance(),
        first.asked(), new Stage.Running(proposal, Map.copyOf(running.signatures()),
            running.since(), sealed, running.work()));
  }
}
