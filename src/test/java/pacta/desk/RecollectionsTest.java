package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.engagement.Card;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.store.Dialect;
import pacta.store.Journals;
import pacta.store.Vault;

/// What is remembered of a journal is what the journal says, whoever wrote and whoever was erased.
class RecollectionsTest {
  private static Recollections another(TestOffice one) {
    return new Recollections(new Journals(one.database), Vault.open(one.database));
  }

  private static List<Event> read(Recollections by, TestOffice one) {
    return by.read(TestOffice.WORKSPACE, one.id).events();
  }

  private static void invite(TestOffice one) {
    one.take(Samples.MARTA, Command.Invite::new);
  }

  @ParameterizedTest @EnumSource
  void what_another_node_wrote_is_read_and_what_was_read_is_not_read_again(Dialect dialect) {
    try (var one = new TestOffice(dialect)) {
      one.proposed("Lucía Ferrer Navas", Samples.MADRID);
      var other = another(one);
      var before = read(other, one);
      assertThat(before).isEqualTo(read(another(one), one));
      assertThat(read(other, one)).isSameAs(before);
      invite(one);
      var after = read(other, one);
      assertThat(after).hasSize(before.size() + 1).isEqualTo(read(another(one), one));
      assertThat(after.getFirst()).isSameAs(before.getFirst());
    }
  }

  @Test void what_was_undone_is_forgotten() {
    try (var one = new TestOffice(Dialect.SQLITE)) {
      one.proposed("Lucía Ferrer Navas", Samples.MADRID);
      var memory = another(one);
      var before = read(memory, one);
      var undone = catchThrowable(() -> one.database.transactions().inTransaction(() -> {
        invite(one);
        assertThat(read(memory, one)).hasSize(before.size() + 1);
        throw new IllegalStateException("undone");
      }));
      assertThat(undone).hasMessage("undone");
      assertThat(read(memory, one)).isEqualTo(before);
      one.clock.turn(Duration.ofMinutes(1));
      invite(one);
      assertThat(read(memory, one)).isEqualTo(read(another(one), one));
    }
  }

  @ParameterizedTest @EnumSource
  void an_erasure_by_another_node_counts_at_once(Dialect dialect) {
    try (var one = new TestOffice(dialect)) {
      one.proposed("Lucía Ferrer Navas", Samples.MADRID);
      var memory = another(one);
      assertThat(read(memory, one).toString()).contains("Ferrer");
      Vault.open(one.database).erase(TestOffice.WORKSPACE, Samples.LUCIA_ID, one.clock.instant());
      assertThat(read(memory, one).toString()).doesNotContain("Ferrer")
          .isEqualTo(read(another(one), one).toString());
      assertThat(read(memory, one)).as("erased and remembered so").isSameAs(read(memory, one));
    }
  }

  @Test void no_more_is_remembered_than_there_is_room_for() {
    try (var one = new TestOffice(Dialect.SQLITE)) {
      one.proposed("Lucía Ferrer Navas", Samples.MADRID);
      var second = new EngagementId(UUID.randomUUID());
      one.office.desk().take(TestOffice.WORKSPACE, second, "once", at -> new Command.Open(at,
          Samples.MARTA, Samples.LUCIA_ID, new Card("Ana", "ana@example.com", Language.ES,
              Samples.MADRID, "Proceso"), Samples.QUESTIONS));
      var roomy = another(one);
      read(roomy, one);
      var most = roomy.held() + 1;
      var memory = new Recollections(new Journals(one.database), Vault.open(one.database), most);
      var first = read(memory, one);
      assertThat(read(memory, one)).isSameAs(first);
      memory.read(TestOffice.WORKSPACE, second);
      assertThat(memory.held()).isBetween(1L, most);
      assertThat(read(memory, one)).isEqualTo(first).isNotSameAs(first);
    }
  }

  @Test void of_nothing_nothing_is_remembered() {
    try (var one = new TestOffice(Dialect.SQLITE)) {
      var memory = another(one);
      assertThat(read(memory, one)).isEmpty();
      one.proposed("Lucía Ferrer Navas", Samples.MADRID);
      assertThat(read(memory, one)).isNotEmpty();
    }
  }
}
