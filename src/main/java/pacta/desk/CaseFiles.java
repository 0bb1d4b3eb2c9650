package pacta.desk;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import pacta.document.Press;
import pacta.engagement.Decider;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.journal.Canonical;
import pacta.journal.Link;
import pacta.journal.Tree;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.WorkspaceId;
import pacta.post.LetterBox;
import pacta.post.Posted;
import pacta.proof.Archive;
import pacta.proof.CaseFile;
import pacta.proof.CaseFile.Chapter;
import pacta.proof.CaseFile.Proofs;
import pacta.proof.Receipt;
import pacta.seal.Detached;
import pacta.seal.SealKey;
import pacta.seal.Timestamps;
import pacta.store.Blobs;
import pacta.store.Checkpoints.Kept;
import pacta.store.Disclosure;
import pacta.words.Phrases;

/// Makes case files: all of one engagement in one sealed archive, for whoever has to judge it.
public final class CaseFiles {
  /// One case file.
  ///
  /// @param name what it is called where it is saved
  public record Made(String name, byte[] bytes) {}

  private static final int LETTERS_MAX = 1_000;

  /// What seals, stamps and discloses, each for a workspace.
  record Hands(Function<WorkspaceId, SealKey> keys, Function<WorkspaceId, Timestamps> timestamps,
      Function<WorkspaceId, Disclosure> disclosures) {}

  /// All that goes into one case file.
  private record Case(Practice practice, EngagementId engagement, Engagement state,
      Proving.Book book, List<Event> events, Set<Chapter> chapters, Instant at,
      Map<String, byte[]> files) {
    WorkspaceId workspace() {
      return practice.id();
    }

    Tree tree() {
      return Tree.over(book.links());
    }

    Optional<Stage.Running> running() {
      return state.stage() instanceof Stage.Running it ? Optional.of(it) : Optional.empty();
    }

    Language language() {
      return running().map(it -> it.work().terms().language()).orElse(practice.language());
    }

    boolean has(Chapter chapter) {
      return chapters.contains(chapter);
    }

    void put(String path, String text) {
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private final Desk desk;
  private final Practices practices;
  private final Blobs blobs;
  private final Proving proving;
  private final Receipts receipts;
  private final LetterBox post;
  private final Hands hands;

  CaseFiles(Desk desk, Practices practices, Blobs blobs, Proving proving, Receipts receipts,
      LetterBox post, Hands hands) {
    this.desk = desk;
    this.practices = practices;
    this.blobs = blobs;
    this.proving = proving;
    this.receipts = receipts;
    this.post = post;
    this.hands = hands;
  }

  /// Makes one of now, with a checkpoint of now. It is no event: nothing happened between the two,
  /// and it would make every case file old by itself.
  ///
  /// @return empty when this workspace has no such engagement
  public Optional<Made> make(WorkspaceId workspace, EngagementId engagement,
      Set<Chapter> chapters) {
    if (desk.see(workspace, engagement).isEmpty()) return Optional.empty();
    var book = proving.book(workspace, engagement);
    var events = events(book, new Canonical(hands.disclosures().apply(workspace)));
    var made = new Case(practices.find(workspace).orElseThrow(), engagement,
        Decider.fold(events).orElseThrow(), book, events, chapters, desk.now(), new TreeMap<>());
    fill(made);
    var seal = new Detached(hands.keys().apply(workspace), hands.timestamps().apply(workspace),
        desk::now);
    return Optional.of(new Made(name(made),
        Archive.pack(made.files(), seal::sign, made.at())));
  }

  private static List<Event> events(Proving.Book book, Canonical canonical) {
    return book.links().stream().map(link -> canonical.read(link.body(), Event.class)).toList();
  }

  private static String name(Case it) {
    return Phrases.of(CaseFiles.class, "case", it.language()).say("file",
        "code", Quoted.code(it.engagement()),
        "day", it.at().atZone(it.practice().zone()).toLocalDate().toString());
  }

  private void fill(Case it) {
    var papers = it.running().map(running -> papers(it, running)).orElse(List.of());
    it.put(CaseFile.INDEX, new CaseFile(CaseFile.FORM, it.workspace(), it.engagement(),
        Quoted.code(it.engagement()), it.at(), it.language(), it.book().key(),
        it.book().links().size(), it.chapters(), papers).write());
    var disclosure = disclosed(it);
    journal(it, disclosure);
    certificates(it);
    it.running().ifPresent(running -> reports(it, running, papers));
    for (var language : Language.values()) {
      it.put(Phrases.of(CaseFiles.class, "case", language).say("timeline"), new String(
          Chronicle.of(it.practice(), it.book().links(), it.events(), it.chapters(),
              disclosure.closed(), language).html(), StandardCharsets.UTF_8));
      it.put(Phrases.of(CaseFiles.class, "case", language).say("readme"),
          ReadMe.in(language, Quoted.code(it.engagement())));
    }
  }

  /// The signed papers, with their path in the archive.
  private List<Receipt.Paper> papers(Case it, Stage.Running running) {
    if (!it.has(Chapter.AGREEMENT)) return List.of();
    var papers = receipts.papers(it.workspace(), running).stream()
        .map(paper -> new Receipt.Paper("agreement/" + paper.file(), paper.language(),
            paper.printed(), paper.length(), paper.sealed())).toList();
    for (var paper : papers) {
      var bytes = blobs.find(it.workspace(), paper.sealed()).orElseThrow().bytes();
      it.files().put(paper.file(), bytes);
      if (paper.language() == it.language()) Press.terms(bytes)
          .ifPresent(terms -> it.files().put("agreement/terms.json", terms));
    }
    return papers;
  }

  /// The keys of all texts of the chapters that are in.
  private Disclosure disclosed(Case it) {
    var disclosure = hands.disclosures().apply(it.workspace());
    var reading = new Canonical(disclosure);
    for (var i = 0; i < it.events().size(); i++)
      if (it.has(Chronicle.chapter(it.events().get(i))))
        reading.read(it.book().links().get(i).body(), Event.class);
    disclosure.showAll();
    return disclosure;
  }

  private static void journal(Case it, Disclosure disclosure) {
    var text = new StringBuilder();
    it.book().links().forEach(link -> text.append(link.body()).append('\n'));
    it.put(CaseFile.EVENTS, text.toString());
    it.put(CaseFile.OPENINGS, new CaseFile.Keys(CaseFile.Keys.FORM, it.workspace(),
        disclosure.openings()).write());
    it.put(CaseFile.PROOFS, proofs(it).write());
    for (var kept : it.book().checkpoints()) {
      var name = "journal/checkpoints/" + "0".repeat(
          Math.max(0, 6 - Long.toString(kept.size()).length())) + kept.size();
      it.put(name + ".txt", kept.note().note());
      it.files().put(name + ".tst", kept.stamp());
    }
  }

  private static Proofs proofs(Case it) {
    var tree = it.tree();
    var kept = it.book().checkpoints();
    var grown = new ArrayList<Proofs.Grown>();
    for (var i = 1; i < kept.size(); i++)
      grown.add(new Proofs.Grown(kept.get(i - 1).size(), kept.get(i).size(),
          tree.consistency(kept.get(i - 1).size(), kept.get(i).size())));
    return new Proofs(Proofs.FORM, it.book().key(), kept.stream().map(CaseFiles::signed).toList(),
        grown, acts(it).stream().map(act -> new Proofs.Included(act.link().position(),
            tree.inclusion(act.link().position() - 1, tree.size()))).toList());
  }

  private static Proofs.Signed signed(Kept kept) {
    return new Proofs.Signed(kept.size(), kept.at(), kept.note(), Receipts.stamp(kept));
  }

  private static List<CasePapers.Act> acts(Case it) {
    var acts = new ArrayList<CasePapers.Act>();
    for (Link link : Receipts.acts(it.book().links(), it.events()))
      acts.add(new CasePapers.Act(link, it.events().get((int) link.position() - 1)));
    return acts;
  }

  private void reports(Case it, Stage.Running running, List<Receipt.Paper> papers) {
    var made = new CasePapers(it.engagement(), it.state(), running, it.language(), it.at());
    if (it.has(Chapter.AGREEMENT)) it.files().put("evidence/evidence.pdf",
        Press.print(made.evidence(acts(it), papers), it.at()));
    var letters = !it.has(Chapter.MESSAGES) ? List.<Posted>of()
        : post.latest(it.workspace(), it.engagement(), LETTERS_MAX).reversed();
    if (!letters.isEmpty()) it.files().put("messages/messages.pdf",
        Press.print(made.messages(letters), it.at()));
    if (!it.has(Chapter.PAYMENTS)) return;
    it.files().put("account/claim.pdf", Press.print(made.claim(letters), it.at()));
    AccountPaper.of(it.engagement(), it.state(), it.language(), it.at()).ifPresent(account ->
        it.files().put("account/statement.pdf", Press.print(account.paper(), it.at())));
  }

  private void certificates(Case it) {
    var key = hands.keys().apply(it.workspace());
    it.put("certificates/authority.pem", pem(key.authority()));
    it.put("certificates/seal.pem", pem(key.certificate()));
    key.clock().ifPresent(clock -> it.put("certificates/clock.pem", pem(clock.certificate())));
    it.put("certificates/journal.txt", it.book().key() + "\n");
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
          .encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
