package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.journal.Canonical;
import pacta.journal.Checkpoint;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.journal.Openings;
import pacta.journal.Tree;
import pacta.journal.TreeProof;
import pacta.people.Signatory;

/// The rules for one case file, as docs/proof.md has them.
final class CaseFileExamination {
  /// One in each language.
  private static final int PAPERS_MAX = 8;
  /// One a day for ten years.
  private static final int CHECKPOINTS_MAX = 4_000;
  /// More than two people bring about in those years.
  private static final int LINKS_MAX = 100_000;

  private final byte[] file;
  private final Trust trust;
  private final Map<Code, Finding> findings = new LinkedHashMap<>();
  private Map<String, byte[]> files = Map.of();
  private Optional<Sealed> sealed = Optional.empty();
  private Optional<Logged> logged = Optional.empty();

  private CaseFileExamination(byte[] file, Trust trust) {
    this.file = file;
    this.trust = trust;
  }

  static Report of(byte[] file, Trust trust) {
    var examination = new CaseFileExamination(file, trust);
    try {
      examination.examine();
    } catch (Damage damage) {
      examination.found(damage.finding().code(), damage.finding().place());
    } catch (RuntimeException | StackOverflowError unreadable) {
      examination.found(Code.CASE_UNREADABLE, "");
    }
    return new Report(Kind.CASE_FILE, Digest.of(file),
        List.copyOf(examination.findings.values()), examination.sealed, examination.logged);
  }

  private void examine() {
    files = Unpacked.of(file);
    var index = CaseFile.read(text(CaseFile.INDEX));
    if (!index.caseFile().equals(CaseFile.FORM)) throw new Damage(Code.CASE_UNREADABLE, "");
    var list = SignedList.of(files, index.made(), trust);
    list.findings().forEach(it -> found(it.code(), it.place()));
    var links = links(index);
    var proofs = CaseFile.Proofs.read(text(CaseFile.PROOFS));
    var stamps = new Stamps();
    var tree = Tree.over(links);
    checkpoints(index, proofs, tree, stamps);
    inclusions(proofs, links, tree);
    var keys = CaseFile.Keys.read(text(CaseFile.OPENINGS));
    openings(keys, links);
    var events = events(keys, links);
    papers(index, events);
    logged = Optional.of(new Logged(index.workspace(), index.code(), version(events), index.made(),
        index.log().name(), links.size(), index.log().toString(), stamps.last(),
        signers(events), index.papers().stream().map(Receipt.Paper::sealed).toList(),
        list.seal(), list.root()));
    stamps.findings().forEach(it -> found(it.code(), it.place()));
    whose(index);
  }

  /// The seal on all of it says whose the log is too, where its authority is expected.
  private void whose(CaseFile index) {
    if (!index.log().name().endsWith("/" + index.engagement())
        || !index.code().equals(Quoted.code(index.engagement()))) found(Code.MISNAMED, "");
    var expected = trust.isIn(index.log());
    if (expected.isPresent() && !expected.get()) found(Code.OTHER_KEY, "");
    if (expected.isEmpty() && trust.isAnybody()) found(Code.LOG_NOT_GIVEN, "");
  }

  private String text(String path) {
    var bytes = files.get(path);
    if (bytes == null) throw new Damage(Code.ENTRY_MISSING, path);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The whole journal, each link after the one before.
  private List<Link> links(CaseFile index) {
    var links = new ArrayList<Link>();
    var events = text(CaseFile.EVENTS);
    if (events.chars().filter(it -> it == '\n').count() > LINKS_MAX)
      throw new Damage(Code.TOO_LARGE, CaseFile.EVENTS);
    for (var body : events.split("\n"))
      links.add(Link.after(links.isEmpty() ? Optional.empty() : Optional.of(links.getLast()),
          body));
    if (links.size() != index.links())
      found(Code.NOT_IN_LOG, Long.toString(Math.min(links.size(), index.links()) + 1));
    return links;
  }

  /// Each checkpoint is signed and stamped, and says what the journal in here comes to.
  private void checkpoints(CaseFile index, CaseFile.Proofs proofs, Tree tree, Stamps stamps) {
    if (!proofs.log().equals(index.log())) found(Code.CHECKPOINT_FORGED, "");
    if (proofs.checkpoints().size() > CHECKPOINTS_MAX)
      throw new Damage(Code.TOO_LARGE, CaseFile.PROOFS);
    long covered = 0;
    for (var it : proofs.checkpoints()) {
      var said = Checkpoint.signed(it.note(), index.log());
      if (said.isEmpty()) found(Code.CHECKPOINT_FORGED, Long.toString(it.size()));
      else if (said.get().size() > tree.size()
          || !tree.root(said.get().size()).equals(said.get().root()))
        found(Code.NOT_IN_LOG, Long.toString(said.get().size()));
      else covered = Math.max(covered, said.get().size());
      stamps.check(it.timestamp(), it.note());
      if (Thread.currentThread().isInterrupted()) throw new Damage(Code.TOO_LARGE, CaseFile.PROOFS);
    }
    if (covered < tree.size()) found(Code.NOT_IN_LOG, Long.toString(covered + 1));
  }

  private void inclusions(CaseFile.Proofs proofs, List<Link> links, Tree tree) {
    var root = tree.root();
    for (var it : proofs.inclusion())
      if (it.position() < 1 || it.position() > links.size()
          || !TreeProof.includes(links.get((int) it.position() - 1).leaf(), it.position() - 1,
              tree.size(), it.proof(), root))
        found(Code.NOT_IN_LOG, Long.toString(it.position()));
  }

  private void openings(CaseFile.Keys keys, List<Link> links) {
    var shown = Texts.in(links.stream().map(Link::body));
    // a text can lie inside another that is opened, so only keys to nothing at all are looked for
    if (!keys.list().isEmpty() && keys.list().stream().noneMatch(it ->
        shown.contains(it.sealed()))) found(Code.OPENING_USELESS, "");
  }

  private List<Event> events(CaseFile.Keys keys, List<Link> links) {
    var canonical = new Canonical(new Openings(keys.workspace(), keys.list()));
    var events = new ArrayList<Event>();
    for (var link : links)
      try {
        events.add(canonical.read(link.body(), Event.class));
      } catch (RuntimeException unreadable) {
        found(Code.EVENT_UNREADABLE, Long.toString(link.position()));
      }
    return events;
  }

  /// The papers are here as they were signed and sealed, and each holds by itself.
  private void papers(CaseFile index, List<Event> events) {
    if (index.papers().size() > PAPERS_MAX) throw new Damage(Code.TOO_LARGE, CaseFile.INDEX);
    for (var paper : index.papers()) {
      var bytes = files.get(paper.file());
      if (bytes == null) {
        found(Code.ENTRY_MISSING, paper.file());
        continue;
      }
      var head = Arrays.copyOf(bytes, (int) Math.min(paper.length(), bytes.length));
      if (!Digest.of(bytes).equals(paper.sealed()) || events.stream().noneMatch(event ->
          event instanceof Event.SealedDocuments it && it.documents().stream()
              .anyMatch(document -> document.digest().equals(paper.sealed()))))
        found(Code.SEALED_OTHERWISE, paper.file());
      if (paper.language() != index.language()) continue;
      if (!Digest.of(head).equals(paper.printed()) || !signedByAll(paper, events))
        found(Code.SIGNED_OTHERWISE, paper.file());
      // Whose it is, is said by the seal on all of this: the paper's own may be of before.
      var report = PaperExamination.of(bytes, Trust.ANYBODY);
      sealed = report.sealed();
      report.findings().stream().filter(it -> it.code() != Code.ROOT_NOT_GIVEN)
          .forEach(it -> found(it.code(), paper.file() + " " + it.place()));
    }
  }

  /// The two, and who pays where the journal says that they had to sign as well.
  private static boolean signedByAll(Receipt.Paper paper, List<Event> events) {
    var roles = new HashSet<Signatory>();
    for (var event : events)
      if (event instanceof Event.Signed it && it.seen().equals(paper.printed()))
        roles.add(it.by().role());
    return roles.containsAll(ReceiptExamination.needed(events.stream()));
  }

  private static Optional<Integer> version(List<Event> events) {
    return events.stream().filter(Event.CameIntoForce.class::isInstance)
        .map(it -> ((Event.CameIntoForce) it).version().number()).reduce((_, last) -> last);
  }

  private static List<String> signers(List<Event> events) {
    return events.stream().filter(Event.Signed.class::isInstance)
        .map(it -> ((Event.Signed) it).signing().name())
        .filter(it -> !it.isErased()).map(it -> it.text()).distinct().toList();
  }

  private void found(Code code, String place) {
    findings.putIfAbsent(code, new Finding(code, place));
  }
}
