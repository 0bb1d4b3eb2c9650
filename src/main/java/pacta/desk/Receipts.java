package pacta.desk;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pacta.engagement.Document;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.journal.Canonical;
import pacta.journal.Link;
import pacta.journal.Tree;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.Personal;
import pacta.people.WorkspaceId;
import pacta.proof.Receipt;
import pacta.store.Blobs;
import pacta.store.Checkpoints.Kept;
import pacta.store.Disclosure;
import pacta.words.Phrases;

/// Makes the receipt that goes with a signed copy: the same for both, from what is in the journal.
final class Receipts {
  private final Desk desk;
  private final Blobs blobs;
  private final Proving proving;
  private final Function<WorkspaceId, Disclosure> disclosures;

  Receipts(Desk desk, Blobs blobs, Proving proving,
      Function<WorkspaceId, Disclosure> disclosures) {
    this.desk = desk;
    this.blobs = blobs;
    this.proving = proving;
    this.disclosures = disclosures;
  }

  /// @param sealed where the sealing stands in the journal
  Receipt of(WorkspaceId workspace, EngagementId engagement, Stage.Running running, long sealed) {
    var book = proving.covering(workspace, engagement, sealed);
    var kept = book.checkpoints().getLast();
    var tree = Tree.over(book.links());
    var until = (int) sealed;
    var acts = acts(book.links().subList(0, until),
        desk.history(workspace, engagement).subList(0, until));
    var disclosure = disclosures.apply(workspace);
    var shown = new ArrayList<Receipt.Shown>();
    for (var act : acts) {
      shown.add(Receipt.Shown.of(act, tree));
      disclose(act, disclosure);
    }
    return new Receipt(Receipt.FORM, workspace, engagement, Quoted.code(engagement),
        desk.now(), book.key(), kept.note(), stamp(kept), papers(workspace, running), shown,
        disclosure.openings());
  }

  static String stamp(Kept kept) {
    return Base64.getEncoder().encodeToString(kept.stamp());
  }

  /// The two signatures that count, the coming into force, and the sealing.
  static List<Link> acts(List<Link> links, List<Event> events) {
    var acts = new ArrayList<Link>();
    for (var i = 0; i < links.size(); i++) {
      var event = events.get(i);
      if (event instanceof Event.Proposed) acts.clear();
      if (event instanceof Event.Signed || event instanceof Event.CameIntoForce
          || event instanceof Event.SealedDocuments) acts.add(links.get(i));
    }
    return acts;
  }

  /// What a signer wrote and drew, as it stands on the paper. From where they did it stays closed.
  private static void disclose(Link act, Disclosure disclosure) {
    record OnPaper(Personal name, Optional<Personal> drawing) {}
    var canonical = new Canonical(disclosure);
    if (canonical.read(act.body(), Event.class) instanceof Event.Signed signed)
      canonical.write(new OnPaper(signed.signing().name(), signed.signing().drawing()));
  }

  /// What both signed, in each language.
  List<Receipt.Paper> papers(WorkspaceId workspace, Stage.Running running) {
    var ruling = running.proposal().agreed().terms().language();
    return running.sealed().stream().map(document -> {
      var printed = running.proposal().in(document.language());
      return new Receipt.Paper(fileName(document.language(), ruling), document.language(),
          printed.digest(), bytes(workspace, printed).length, document.digest());
    }).toList();
  }

  private byte[] bytes(WorkspaceId workspace, Document document) {
    return blobs.find(workspace, document.digest()).orElseThrow().bytes();
  }

  /// What the agreement is called as a file: `acuerdo.pdf`, or `agreement-translation.pdf`.
  static String fileName(Language document, Language ruling) {
    return Phrases.of(Receipts.class, "letters", document)
        .say(document == ruling ? "file" : "file.translation");
  }
}
