package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.desk.TestOffice;
import pacta.journal.Canonical;
import pacta.journal.Checkpoint;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.journal.LogKey;
import pacta.journal.Note;
import pacta.journal.Tree;
import pacta.people.Language;
import pacta.seal.Credential;
import pacta.seal.OwnTimestamps;
import pacta.seal.SealKey;
import pacta.store.Dialect;

/// What somebody could do to a receipt, and by which finding each is caught.
class ReceiptAttacksTest {
  private static byte[] file;
  private static byte[] paper;
  private static byte[] other;
  private static byte[] otherPaper;
  private static Receipt receipt;

  @BeforeAll static void make() {
    try (var house = new TestOffice(Dialect.SQLITE); var another = new TestOffice(Dialect.SQLITE)) {
      house.run();
      another.run("Nerea Etxeberria");
      file = attached(house, "comprobante.json");
      paper = attached(house, "acuerdo.pdf");
      other = attached(another, "comprobante.json");
      otherPaper = attached(another, "acuerdo.pdf");
      receipt = Receipt.read(new String(file, StandardCharsets.UTF_8));
    }
  }

  private static byte[] attached(TestOffice house, String name) {
    return house.letters.stream().flatMap(it -> it.attachments().stream())
        .filter(it -> it.name().equals(name)).findFirst().orElseThrow().bytes();
  }

  private static byte[] written(Receipt it) {
    return Canonical.PLAIN.write(it).getBytes(StandardCharsets.UTF_8);
  }

  private static void caught(Receipt changed, Code code) {
    var report = Examination.of(written(changed), Trust.ANYBODY);
    assertThat(report.kind()).isEqualTo(Kind.RECEIPT);
    assertThat(report.findings()).extracting(Finding::code).contains(code);
    assertThat(report.verdict()).isEqualTo(code.alone());
  }

  private static Receipt links(UnaryOperator<List<Receipt.Shown>> change) {
    return new Receipt(receipt.receipt(), receipt.workspace(), receipt.engagement(),
        receipt.code(), receipt.made(), receipt.log(), receipt.checkpoint(), receipt.timestamp(),
        receipt.papers(), change.apply(new ArrayList<>(receipt.links())), receipt.openings());
  }

  private static Receipt signed(LogKey key, Note note, String stamp) {
    return new Receipt(receipt.receipt(), receipt.workspace(), receipt.engagement(),
        receipt.code(), receipt.made(), key, note, stamp, receipt.papers(), receipt.links(),
        receipt.openings());
  }

  private static Receipt papers(List<Receipt.Paper> papers) {
    return new Receipt(receipt.receipt(), receipt.workspace(), receipt.engagement(),
        receipt.code(), receipt.made(), receipt.log(), receipt.checkpoint(), receipt.timestamp(),
        papers, receipt.links(), receipt.openings());
  }

  @Test void a_receipt_as_it_was_sent_is_valid_and_vouches_for_its_paper() {
    var reports = Examination.of(List.of(file, paper), Trust.ANYBODY);
    assertThat(reports).extracting(Report::verdict).containsOnly(Verdict.VALID);
    var logged = reports.getFirst().logged().orElseThrow();
    assertThat(logged.signers()).containsExactly("Lucía Ferrer Navas", "Marta Soler Vidal");
    assertThat(logged.version()).contains(1);
    assertThat(reports.getFirst().findings()).extracting(Finding::code)
        .containsExactly(Code.STAMP_OWN, Code.LOG_NOT_GIVEN);
  }

  @Test void of_another_paper() {
    var reports = Examination.of(List.of(other, paper), Trust.ANYBODY);
    assertThat(reports.getFirst().has(Code.OTHER_PAPER)).isTrue();
    assertThat(reports.getLast().verdict()).isEqualTo(Verdict.VALID);
    assertThat(Examination.of(List.of(file, paper, other, otherPaper), Trust.ANYBODY))
        .extracting(Report::verdict).containsOnly(Verdict.VALID);
  }

  @Test void another_sealing_of_the_same_version() {
    var twin = receipt.papers().stream().map(it -> new Receipt.Paper(it.file(), it.language(),
        it.printed(), it.length(), it.sealed())).toList();
    var changed = paper.clone();
    changed[changed.length - 3] ^= 1;
    var reports = Examination.of(List.of(written(papers(twin)), changed), Trust.ANYBODY);
    assertThat(reports.getLast().has(Code.NOT_IN_RECEIPT)).isTrue();
  }

  @Test void an_event_edited() {
    caught(links(all -> {
      var first = all.getFirst();
      all.set(0, new Receipt.Shown(first.text().replace("T1", "T0"), first.proof()));
      return all;
    }), Code.NOT_IN_LOG);
  }

  @Test void an_event_moved() {
    caught(links(all -> {
      var first = all.getFirst();
      var link = Link.parse(first.text());
      all.set(0, new Receipt.Shown(first.text().replaceFirst("\n" + link.position() + "\n",
          "\n" + (link.position() - 1) + "\n"), first.proof()));
      return all;
    }), Code.NOT_IN_LOG);
  }

  @Test void an_event_left_out() {
    for (int i = 0; i < receipt.links().size(); i++) {
      int left = i;
      caught(links(all -> {
        all.remove(left);
        return all;
      }), Code.ACTS_INCOMPLETE);
    }
  }

  @Test void the_events_in_another_order() {
    caught(links(all -> {
      Collections.swap(all, 0, 1);
      return all;
    }), Code.ACTS_INCOMPLETE);
  }

  @Test void an_event_twice() {
    caught(links(all -> {
      all.add(1, all.getFirst());
      return all;
    }), Code.ACTS_INCOMPLETE);
  }

  @Test void a_proof_of_another_event() {
    caught(links(all -> {
      all.set(0, new Receipt.Shown(all.getFirst().text(), all.getLast().proof()));
      return all;
    }), Code.NOT_IN_LOG);
  }

  @Test void an_event_that_is_none() {
    caught(links(all -> {
      all.set(0, new Receipt.Shown("hola", List.of()));
      return all;
    }), Code.EVENT_UNREADABLE);
  }

  /// The whole chain written again, and a tree over it: the note was signed over another root.
  @Test void the_chain_computed_again() {
    var links = new ArrayList<Link>();
    for (var shown : receipt.links()) links.add(Link.after(
        links.isEmpty() ? Optional.empty() : Optional.of(links.getLast()),
        Link.parse(shown.text()).body()));
    var tree = Tree.over(links);
    caught(links(_ -> links.stream().map(it -> Receipt.Shown.of(it, tree)).toList()),
        Code.NOT_IN_LOG);
  }

  @Test void a_checkpoint_with_another_root() {
    var said = Checkpoint.parse(receipt.checkpoint().text(receipt.log()).orElseThrow());
    var root = Base64.getEncoder().encodeToString(new byte[32]);
    var note = receipt.checkpoint().note()
        .replace(said.text().split("\n")[2], root);
    caught(signed(receipt.log(), new Note(note), receipt.timestamp()), Code.CHECKPOINT_FORGED);
  }

  @Test void a_checkpoint_that_counts_fewer() {
    var note = receipt.checkpoint().note().replaceFirst("\n(\\d+)\n", "\n1\n");
    caught(signed(receipt.log(), new Note(note), receipt.timestamp()), Code.CHECKPOINT_FORGED);
  }

  @Test void a_checkpoint_of_another_journal() {
    var theirs = Receipt.read(new String(other, StandardCharsets.UTF_8));
    caught(signed(receipt.log(), theirs.checkpoint(), theirs.timestamp()),
        Code.CHECKPOINT_FORGED);
    caught(signed(theirs.log(), theirs.checkpoint(), theirs.timestamp()), Code.NOT_IN_LOG);
  }

  /// Whoever writes all of it anew needs a key of their own, which the other party's receipt
  /// does not have.
  @Test void signed_with_another_key() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var key = new LogKey(receipt.log().name(), pair.getPublic());
    var text = receipt.checkpoint().text(receipt.log()).orElseThrow();
    var note = Note.sign(text, key, pair.getPrivate());
    var stamps = new OwnTimestamps(SealedPapers.KEY, () -> SealedPapers.AT);
    var forged = signed(key, note, Base64.getEncoder().encodeToString(
        stamps.stamp(note.note().getBytes(StandardCharsets.UTF_8))));
    var alone = Examination.of(written(forged), Trust.ANYBODY);
    assertThat(alone.verdict()).isEqualTo(Verdict.VALID);
    assertThat(new ReportText(alone, Language.EN).verdict()).contains("was not confirmed")
        .doesNotContain("Yes");
    assertThat(Examination.of(written(forged), Trust.ANYBODY.and(receipt.log())).verdict())
        .isEqualTo(Verdict.NOT_OURS);
    assertThat(Examination.of(file, Trust.ANYBODY.and(receipt.log())).findings())
        .extracting(Finding::code).containsExactly(Code.STAMP_OWN);
    var both = Examination.of(List.of(written(forged), file), Trust.ANYBODY);
    assertThat(both).allMatch(it -> it.has(Code.OTHER_LOG));
    caught(signed(key, receipt.checkpoint(), receipt.timestamp()), Code.CHECKPOINT_FORGED);
  }

  @Test void a_stamp_of_other_bytes() {
    var theirs = Receipt.read(new String(other, StandardCharsets.UTF_8));
    caught(signed(receipt.log(), receipt.checkpoint(), theirs.timestamp()), Code.STAMP_BROKEN);
    caught(signed(receipt.log(), receipt.checkpoint(), "%%"), Code.STAMP_BROKEN);
    var token = Base64.getDecoder().decode(receipt.timestamp());
    token[token.length - 5] ^= 1;
    caught(signed(receipt.log(), receipt.checkpoint(),
        Base64.getEncoder().encodeToString(token)), Code.STAMP_BROKEN);
  }

  @Test void a_stamp_under_another_authority_than_was_expected() {
    var report = Examination.of(file, Trust.in(SealedPapers.KEY.authority()));
    assertThat(report.has(Code.OTHER_ROOT)).isTrue();
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_OURS);
  }

  /// Anybody has the certificate of the authority, and can put it beside their own.
  @Test void a_stamp_beside_which_the_expected_authority_lies() {
    var clock = SealedPapers.TWIN.clock().orElseThrow();
    var chain = new ArrayList<>(clock.chain());
    chain.add(SealedPapers.KEY.authority());
    var crowded = new SealKey(SealedPapers.TWIN.root(), SealedPapers.TWIN.seal(),
        Optional.of(new Credential(clock.key(), chain)), List.of());
    var stamp = new OwnTimestamps(crowded, () -> SealedPapers.AT)
        .stamp(receipt.checkpoint().note().getBytes(StandardCharsets.UTF_8));
    var forged = signed(receipt.log(), receipt.checkpoint(),
        Base64.getEncoder().encodeToString(stamp));
    assertThat(Examination.of(written(forged), Trust.in(SealedPapers.KEY.authority())).verdict())
        .isNotEqualTo(Verdict.VALID);
  }

  /// What nobody signed is told by what somebody did.
  @Test void of_another_agreement_by_its_own_words() {
    var theirs = Receipt.read(new String(other, StandardCharsets.UTF_8));
    caught(new Receipt(receipt.receipt(), receipt.workspace(), receipt.engagement(),
        theirs.code(), receipt.made(), receipt.log(), receipt.checkpoint(), receipt.timestamp(),
        receipt.papers(), receipt.links(), receipt.openings()), Code.MISNAMED);
    caught(new Receipt(receipt.receipt(), receipt.workspace(), theirs.engagement(),
        theirs.code(), receipt.made(), receipt.log(), receipt.checkpoint(), receipt.timestamp(),
        receipt.papers(), receipt.links(), receipt.openings()), Code.MISNAMED);
  }

  @Test void papers_exchanged() {
    var first = receipt.papers().getFirst();
    caught(papers(List.of(new Receipt.Paper(first.file(), first.language(), first.printed(),
        first.length(), Digest.of("x")))), Code.SEALED_OTHERWISE);
    caught(papers(receipt.papers().stream().map(it -> new Receipt.Paper(it.file(),
        it.language(), Digest.of("x"), it.length(), it.sealed())).toList()),
        Code.SIGNED_OTHERWISE);
    caught(papers(List.of()), Code.SEALED_OTHERWISE);
  }

  @Test void a_key_that_opens_nothing_shown() {
    var opening = receipt.openings().getFirst();
    var openings = new ArrayList<>(receipt.openings());
    openings.add(new pacta.journal.Opening(opening.about(), Digest.of("x"), opening.key()));
    caught(new Receipt(receipt.receipt(), receipt.workspace(), receipt.engagement(),
        receipt.code(), receipt.made(), receipt.log(), receipt.checkpoint(), receipt.timestamp(),
        receipt.papers(), receipt.links(), openings), Code.OPENING_USELESS);
  }

  @Test void a_key_that_opens_to_other_words() {
    var first = receipt.openings().getFirst();
    var second = receipt.openings().getLast();
    var openings = new ArrayList<>(receipt.openings());
    openings.set(0, new pacta.journal.Opening(first.about(), first.sealed(), second.key()));
    caught(new Receipt(receipt.receipt(), receipt.workspace(), receipt.engagement(),
        receipt.code(), receipt.made(), receipt.log(), receipt.checkpoint(), receipt.timestamp(),
        receipt.papers(), receipt.links(), openings), Code.EVENT_UNREADABLE);
  }

  @Test void cut_short_or_with_a_field_too_many() {
    for (var text : List.of(new String(file, StandardCharsets.UTF_8).substring(0, 900),
        new String(file, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"x\":1,")))
      assertThat(Examination.of(text.getBytes(StandardCharsets.UTF_8), Trust.ANYBODY)
          .has(Code.RECEIPT_UNREADABLE)).isTrue();
  }
}
