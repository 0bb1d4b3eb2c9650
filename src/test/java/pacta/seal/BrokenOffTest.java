package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static pacta.seal.Seals.AT;
import static pacta.seal.Seals.CLIENT;
import static pacta.seal.Seals.KEY;
import static pacta.seal.Seals.PAPER;
import static pacta.seal.Seals.PROFESSIONAL;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A sealing that is broken off between any two of its steps, or done by two at once.
class BrokenOffTest {
  private static final List<Mark> MARKS = List.of(PROFESSIONAL, CLIENT);

  @BeforeAll static void hush() {
    ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("eu.europa.esig.dss"))
        .setLevel(ch.qos.logback.classic.Level.ERROR);
  }

  /// The power fails.
  private static final class Dark extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// What lies on the disk, and when the power fails: before or after the n-th step is kept.
  private static final class Disk implements Steps {
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private int before = -1;
    private int after = -1;

    @Override public byte[] once(String step, Supplier<byte[]> make) {
      if (kept.containsKey(step)) return kept.get(step);
      var bytes = make.get();
      var count = made.getAndIncrement();
      if (count == before) throw new Dark();
      kept.put(step, bytes);
      if (count == after) throw new Dark();
      return bytes;
    }
  }

  @Test void broken_off_after_any_step_it_goes_on_and_each_field_is_signed_once() {
    var whole = new Disk();
    Seals.seal(KEY, AT).close(PAPER, MARKS, whole);
    var steps = whole.made.get();
    assertThat(steps).as("begun, two signatures, two fields, the whole").isEqualTo(6);
    for (var at = 0; at < steps; at++) {
      var disk = new Disk();
      disk.after = at;
      broken(disk);
      var kept = new LinkedHashMap<>(disk.kept);
      disk.after = -1;
      finished(disk);
      assertThat(disk.kept).containsAllEntriesOf(kept);
      assertThat(disk.made.get()).as("steps done, broken off after %d", at).isEqualTo(steps);
    }
  }

  @Test void broken_off_before_a_step_is_kept_it_is_done_again_and_counts_once() {
    for (var at = 0; at < 6; at++) {
      var disk = new Disk();
      disk.before = at;
      broken(disk);
      disk.before = -1;
      finished(disk);
      assertThat(disk.kept).hasSize(6);
    }
  }

  @Test void the_key_signs_each_field_once_however_often_the_authority_fails() {
    try (var authority = new LocalAuthority(() -> AT)) {
      authority.turn(LocalAuthority.Mood.BUSY);
      var disk = new Disk();
      var external = new ExternalTimestamps(authority.address());
      for (var hour = 0; hour < 3; hour++) {
        var later = AT.plusSeconds(3600L * hour);
        assertThatExceptionOfType(NoTimestamp.class).isThrownBy(() ->
            new Seal(KEY, external, () -> later).close(PAPER, MARKS, disk));
      }
      assertThat(disk.kept.keySet()).hasSize(2).anyMatch(it -> it.contains("signature of"));
    }
  }

  @Test void a_paper_is_not_closed_without_what_a_checker_of_its_timestamps_needs() {
    try (var authority = new LocalAuthority(() -> AT)) {
      authority.turn(LocalAuthority.Mood.SILENT_LISTS);
      var disk = new Disk();
      var seal = new Seal(KEY, new ExternalTimestamps(authority.address()), () -> AT);
      assertThatExceptionOfType(NoTimestamp.class)
          .isThrownBy(() -> seal.close(PAPER, MARKS, disk));
      authority.turn(LocalAuthority.Mood.WELL);
      assertThat(Seal.check(seal.close(PAPER, MARKS, disk)).lasting()).isTrue();
      assertThat(authority.given()).isEqualTo(3);
    }
  }

  private static void broken(Disk disk) {
    assertThatExceptionOfType(Dark.class).isThrownBy(() ->
        Seals.seal(KEY, AT).close(PAPER, MARKS, disk));
  }

  /// A day later, by another process: the same paper, sealed when it was begun.
  private static void finished(Disk disk) {
    var begun = disk.kept.isEmpty() ? AT.plusSeconds(86_400) : AT;
    var checked = Seal.check(Seals.seal(KEY, AT.plusSeconds(86_400)).close(PAPER, MARKS, disk));
    assertThat(checked.lasting()).isTrue();
    assertThat(checked.fields()).containsExactly("professional", "client");
    assertThat(checked.signatures()).extracting(Checked.Signed::at).containsOnly(begun);
    assertThat(checked.stamps()).hasSize(1);
  }

  @Test void two_who_seal_at_once_have_the_same_paper_in_the_end() throws Exception {
    var kept = new ConcurrentHashMap<String, byte[]>();
    var start = new CyclicBarrier(2);
    Steps first = (step, make) -> {
      if (kept.containsKey(step)) return kept.get(step);
      var bytes = make.get();
      kept.putIfAbsent(step, bytes);
      return kept.get(step);
    };
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<byte[]> work = () -> {
        start.await();
        return Seals.seal(KEY, Instant.parse("2026-01-13T00:00:00Z")).close(PAPER, MARKS, first);
      };
      var both = threads.invokeAll(IntStream.range(0, 2).mapToObj(_ -> work).toList());
      assertThat(both.getFirst().get()).isEqualTo(both.getLast().get());
      assertThat(Seal.check(both.getFirst().get()).lasting()).isTrue();
    }
  }
}
