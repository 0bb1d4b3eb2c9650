package pacta.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final Link FIRST = Link.after(Optional.empty(), "{\"is\":\"Opened\"}");
  private static final Link SECOND = Link.after(Optional.of(FIRST), "{\"is\":\"Añadido\"}");
  private static final Link THIRD = Link.after(Optional.of(SECOND), "{\"is\":\"Signed\"}");

  @Test void if_these_digests_change_every_stored_journal_breaks() {
    assertThat(FIRST.digest().hex())
        .isEqualTo("72645f6025e0388724270bb7fb7abdfc7d6ed7947df070bce5efadff3125b731");
    assertThat(SECOND.digest().hex())
        .isEqualTo("a1e10745182a877565660c66ff448b81e96e79fa296f8f56adcad3c3ca841338");
  }

  @Test void a_link_stands_after_another() {
    assertThat(FIRST.position()).isEqualTo(1);
    assertThat(FIRST.previous()).isEqualTo(Link.GENESIS);
    assertThat(SECOND.position()).isEqualTo(2);
    assertThat(SECOND.previous()).isEqualTo(FIRST.digest());
  }

  @Test void a_whole_chain_is_intact() {
    assertThat(Chain.check(List.of(FIRST, SECOND, THIRD)))
        .isEqualTo(new Chain.Intact(3, THIRD.digest()));
    assertThat(Chain.check(List.of())).isEqualTo(new Chain.Intact(0, Link.GENESIS));
  }

  @Test void one_changed_letter_is_found() {
    var changed = new Link(2, SECOND.previous(), "{\"is\":\"Anadido\"}", SECOND.digest());
    assertThat(Chain.check(List.of(FIRST, changed, THIRD)))
        .isEqualTo(new Chain.Broken(2, Chain.Reason.CHANGED));
  }

  @Test void a_link_written_again_with_its_own_digest_is_found_at_the_next() {
    var again = Link.after(Optional.of(FIRST), "{\"is\":\"Anadido\"}");
    assertThat(Chain.check(List.of(FIRST, again, THIRD)))
        .isEqualTo(new Chain.Broken(3, Chain.Reason.DOES_NOT_FOLLOW));
  }

  @Test void a_missing_and_a_misplaced_link_are_found() {
    assertThat(Chain.check(List.of(FIRST, THIRD)))
        .isEqualTo(new Chain.Broken(2, Chain.Reason.OUT_OF_PLACE));
    assertThat(Chain.check(List.of(SECOND, FIRST)))
        .isEqualTo(new Chain.Broken(1, Chain.Reason.OUT_OF_PLACE));
  }

  @Test void a_changed_link_anywhere_in_a_long_chain_is_found_at_its_place() {
    var links = new ArrayList<Link>();
    for (var i = 0; i < 50; i++)
      links.add(Link.after(i == 0 ? Optional.empty() : Optional.of(links.getLast()), "{}" + i));
    for (var i = 0; i < 50; i++) {
      var broken = new ArrayList<>(links);
      var link = links.get(i);
      broken.set(i, new Link(link.position(), link.previous(), "{} ", link.digest()));
      assertThat(Chain.check(broken)).isEqualTo(new Chain.Broken(i + 1, Chain.Reason.CHANGED));
    }
  }
}
