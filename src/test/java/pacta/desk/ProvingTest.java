package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.desk.TestOffice.WORKSPACE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.journal.Canonical;
import pacta.journal.Checkpoint;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.journal.Openings;
import pacta.journal.Tree;
import pacta.journal.TreeProof;
import pacta.people.Personal;
import pacta.post.Letter;
import pacta.proof.CaseFile.Chapter;
import pacta.proof.Receipt;
import pacta.seal.Seal;
import pacta.seal.Timestamp;
import pacta.store.Checkpoints;
import pacta.store.Dialect;
import pacta.store.Journals;
import pacta.store.LogKeys;
import pacta.store.WorkQueue;
import pacta.terms.Point;

class ProvingTest {
  @ParameterizedTest @EnumSource(Dialect.class)
  void with_the_signed_copy_each_gets_what_ties_it_to_the_journal(Dialect dialect) {
    try (var house = new TestOffice(dialect)) {
      house.run();
      var copies = house.letters.stream().filter(it -> it.attachments().size() > 1).toList();
      assertThat(copies).hasSize(2);
      var receipts = copies.stream().map(ProvingTest::receipt).toList();
      assertThat(receipts).allSatisfy(it -> holds(it, copies.getFirst()));
      assertThat(receipts.getFirst().checkpoint()).isEqualTo(receipts.getLast().checkpoint());
      assertThat(copies).allSatisfy(it -> assertThat(it.text()).contains("comprobante.json",
          "https://acuerdos.example.com/verificar?code=" + receipts.getFirst().code()));
      var rows = new Journals(house.database).read(WORKSPACE, house.id);
      assertThat(Tree.over(rows).root(checkpoint(receipts.getFirst()).size()))
          .isEqualTo(checkpoint(receipts.getFirst()).root());
    }
  }

  private static Receipt receipt(Letter letter) {
    var file = letter.attachments().stream().filter(it -> it.name().equals("comprobante.json"))
        .findFirst().orElseThrow();
    assertThat(file.mediaType()).isEqualTo("application/json");
    var text = new String(file.bytes(), StandardCharsets.UTF_8);
    assertThat(text).contains("\n  \"code\" : \"PCT-").doesNotContain("Lucía");
    var receipt = Receipt.read(text);
    assertThat(receipt.write()).isEqualTo(text);
    return receipt;
  }

  private static Checkpoint checkpoint(Receipt receipt) {
    return Checkpoint.parse(receipt.checkpoint().text(receipt.log()).orElseThrow());
  }

  private static void holds(Receipt receipt, Letter letter) {
    var checkpoint = checkpoint(receipt);
    assertThat(checkpoint.origin())
        .isEqualTo("acuerdos.example.com/" + receipt.engagement());
    assertThat(Timestamp.read(Base64.getDecoder().decode(receipt.timestamp()),
        receipt.checkpoint().note().getBytes(StandardCharsets.UTF_8))).isPresent();
    assertThat(receipt.links()).allSatisfy(shown -> assertThat(TreeProof.includes(
        Tree.leaf(shown.text()), Link.parse(shown.text()).position() - 1, checkpoint.size(),
        shown.proof(), checkpoint.root())).isTrue());
    var canonical = new Canonical(new Openings(receipt.workspace(), receipt.openings()));
    var events = receipt.links().stream()
        .map(shown -> canonical.read(Link.parse(shown.text()).body(), Event.class)).toList();
    assertThat(events).extracting(it -> it.getClass().getSimpleName())
        .containsExactly("Signed", "Signed", "CameIntoForce", "SealedDocuments");
    var signed = (Event.Signed) events.getFirst();
    assertThat(signed.signing().name().text()).isEqualTo("Lucía Ferrer Navas");
    assertThat(signed.signing().means().address()).matches(Personal::isErased);
    var paper = receipt.papers().stream().filter(it -> it.file().equals("acuerdo.pdf"))
        .findFirst().orElseThrow();
    var pdf = letter.attachments().getFirst().bytes();
    assertThat(Digest.of(pdf)).isEqualTo(paper.sealed());
    assertThat(Digest.of(Arrays.copyOf(pdf, (int) paper.length()))).isEqualTo(paper.printed())
        .isEqualTo(signed.seen());
    assertThat(Seal.check(pdf).sound()).isTrue();
    assertThat(((Event.SealedDocuments) events.getLast()).documents())
        .extracting(it -> it.digest())
        .containsExactlyElementsOf(receipt.papers().stream().map(Receipt.Paper::sealed).toList());
  }

  @Test void a_day_on_which_something_happened_ends_with_a_checkpoint_and_one_without_does_not() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      var checkpoints = new Checkpoints(house.database);
      var sealed = checkpoints.last(WORKSPACE, house.id).orElseThrow().size();
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
      house.office.worker().runDue();
      assertThat(checkpoints.last(WORKSPACE, house.id).orElseThrow().size()).isEqualTo(sealed);
      house.clock.turn(Duration.ofDays(1));
      house.office.worker().runDue();
      assertThat(checkpoints.all(WORKSPACE, house.id)).hasSize(2);
      assertThat(new WorkQueue(house.database).left(WORKSPACE, house.clock.instant())).isZero();
      house.clock.turn(Duration.ofDays(5));
      house.office.worker().runDue();
      assertThat(checkpoints.all(WORKSPACE, house.id)).hasSize(2);
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-17T10:00"), 60));
      house.clock.turn(Duration.ofDays(1));
      house.office.worker().runDue();
      assertThat(checkpoints.all(WORKSPACE, house.id)).hasSize(3);
      grows(house);
    }
  }

  /// Each checkpoint begins with the one before, as anybody can see from two roots and a proof.
  private static void grows(TestOffice house) {
    var book = house.office.proving().book(WORKSPACE, house.id);
    var tree = Tree.over(book.links());
    var said = book.checkpoints().stream()
        .map(kept -> Checkpoint.parse(kept.note().text(book.key()).orElseThrow())).toList();
    for (var i = 1; i < said.size(); i++) {
      var before = said.get(i - 1);
      var after = said.get(i);
      assertThat(TreeProof.consistent(before.size(), before.root(), after.size(), after.root(),
          tree.consistency(before.size(), after.size()))).isTrue();
    }
  }

  /// While the time is asked for, which can take seconds, people go on.
  @Test void a_book_ends_where_its_last_checkpoint_does() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      var busy = new AtomicInteger();
      var proving = proving(house, () -> {
        if (busy.getAndIncrement() == 0) ask(house);
      });
      ask(house);
      var book = proving.book(WORKSPACE, house.id);
      assertThat(busy).hasValue(1);
      assertThat(book.links()).hasSize((int) book.checkpoints().getLast().size());
      var files = house.office.caseFiles().make(WORKSPACE, house.id, Chapter.usual());
      assertThat(files).isPresent();
    }
  }

  @ParameterizedTest @EnumSource(Dialect.class)
  void two_at_once_sign_for_journals_of_different_length_and_neither_is_called_written_again(
      Dialect dialect) throws Exception {
    try (var house = new TestOffice(dialect); var threads = Executors.newFixedThreadPool(3)) {
      house.run();
      var proving = house.office.proving();
      threads.invokeAll(List.<Callable<Boolean>>of(() -> {
        for (var i = 0; i < 60; i++) ask(house);
        return true;
      }, () -> books(proving, house), () -> books(proving, house))).forEach(ProvingTest::done);
      grows(house);
    }
  }

  private static boolean books(Proving proving, TestOffice house) {
    for (var i = 0; i < 40; i++) {
      var book = proving.book(WORKSPACE, house.id);
      assertThat(book.links()).hasSize((int) book.checkpoints().getLast().size());
    }
    return true;
  }

  private static void done(Future<Boolean> work) {
    try {
      work.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void ask(TestOffice house) {
    house.take(Samples.LUCIA,
        (at, by) -> new Command.Ask(at, by, Point.CHANGES, Samples.words("¿Y en agosto?")));
  }

  /// @param asked what happens while the time is asked for
  private static Proving proving(TestOffice house, Runnable asked) {
    var stamps = house.office.timestamps();
    return new Proving(house.office.desk(), house.doors, new Journals(house.database),
        new Checkpoints(house.database), new LogKeys(house.vault), workspace -> {
          asked.run();
          return stamps.apply(workspace);
        });
  }

  @Test void a_journal_that_was_written_again_is_not_signed() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      var journals = new Journals(house.database);
      var links = journals.read(WORKSPACE, house.id);
      for (var trigger : List.of("journal_keeps", "journal_stays"))
        house.database.sql().sql("drop trigger " + trigger).update();
      house.database.sql().sql("delete from journal where position > 2").update();
      var last = links.get(1);
      for (var link : links.subList(2, links.size())) {
        last = Link.after(Optional.of(last), link.body().replace(":02:", ":03:"));
        journals.append(WORKSPACE, house.id, List.of(last), house.clock.instant());
      }
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
      assertThatThrownBy(() -> house.office.proving().checkpoint(WORKSPACE, house.id))
          .isInstanceOf(IllegalStateException.class).hasMessageContaining("written again");
      house.clock.turn(Duration.ofDays(1));
      house.office.worker().runDue();
      assertThat(new WorkQueue(house.database).left(WORKSPACE, house.clock.instant())).isEqualTo(1);
    }
  }

  @Test void the_receipt_is_of_that_day_whenever_the_letter_goes_out() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      var running = (Stage.Running) house.see().stage();
      var first = receipt(house.letters.stream().filter(it -> it.attachments().size() > 1)
          .findFirst().orElseThrow());
      house.take(Samples.MARTA, (at, by) ->
          new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
      house.clock.turn(Duration.ofDays(1));
      house.office.worker().runDue();
      var sealed = Link.parse(first.links().getLast().text()).position();
      var receipts = new Receipts(house.office.desk(), house.office.blobs(),
          house.office.proving(), house.vault::disclosure);
      var again = receipts.of(WORKSPACE, house.id, running, sealed);
      assertThat(again.checkpoint()).isEqualTo(first.checkpoint());
      assertThat(again.links()).isEqualTo(first.links());
    }
  }

  @Test void a_receipt_needs_no_checkpoint_of_today_when_one_covers_the_sealing() {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      var checkpoints = new Checkpoints(house.database);
      var before = checkpoints.all(WORKSPACE, house.id).size();
      var sealed = checkpoints.last(WORKSPACE, house.id).orElseThrow().size();
      ask(house);
      new Receipts(house.office.desk(), house.office.blobs(), house.office.proving(),
          house.vault::disclosure).of(WORKSPACE, house.id, (Stage.Running) house.see().stage(),
              sealed);
      assertThat(checkpoints.all(WORKSPACE, house.id)).hasSize(before);
    }
  }
}
