package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.journal.Canonical;
import pacta.journal.Link;
import pacta.journal.LogKey;
import pacta.journal.Note;
import pacta.journal.Tree;
import pacta.seal.Detached;
import pacta.seal.OwnTimestamps;

/// What somebody can make who has everything that a house gave away, and keys of their own.
public final class Forgery {
  private static final KeyPair PAIR = pair();

  private Forgery() {}

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The same log, signed anew with a key of one's own under the same name.
  private static LogKey mine(LogKey theirs) {
    return new LogKey(theirs.name(), PAIR.getPublic());
  }

  private static Note signed(Note theirs, LogKey log) {
    return Note.sign(theirs.text(log).orElseThrow(), mine(log), PAIR.getPrivate());
  }

  private static String stamp(Note note, Instant at) {
    return Base64.getEncoder().encodeToString(new OwnTimestamps(SealedPapers.TWIN, () -> at)
        .stamp(note.note().getBytes(StandardCharsets.UTF_8)));
  }

  /// A receipt signed and stamped by somebody else.
  public static byte[] receipt(byte[] genuine) {
    var it = Receipt.read(new String(genuine, StandardCharsets.UTF_8));
    var note = signed(it.checkpoint(), it.log());
    return bytes(new Receipt(it.receipt(), it.workspace(), it.engagement(), it.code(), it.made(),
        mine(it.log()), note, stamp(note, it.made()), it.papers(), it.links(), it.openings()));
  }

  private static byte[] bytes(Receipt receipt) {
    return Canonical.PLAIN.write(receipt).getBytes(StandardCharsets.UTF_8);
  }

  /// A case file whose log is signed, and all of which is sealed, by somebody else.
  public static byte[] caseFile(byte[] genuine) {
    var files = Entries.of(genuine);
    var it = CaseFile.read(text(files, CaseFile.INDEX));
    var proofs = CaseFile.Proofs.read(text(files, CaseFile.PROOFS));
    var checkpoints = new ArrayList<CaseFile.Proofs.Signed>();
    for (var one : proofs.checkpoints()) {
      var note = signed(one.note(), it.log());
      checkpoints.add(new CaseFile.Proofs.Signed(one.size(), one.made(), note,
          stamp(note, one.made())));
    }
    files.put(CaseFile.INDEX, new CaseFile(it.caseFile(), it.workspace(), it.engagement(),
        it.code(), it.made(), it.language(), mine(it.log()), it.links(), it.chapters(),
        it.papers()).write().getBytes(StandardCharsets.UTF_8));
    files.put(CaseFile.PROOFS, new CaseFile.Proofs(proofs.proofs(), mine(it.log()), checkpoints,
        proofs.consistency(), proofs.inclusion()).write().getBytes(StandardCharsets.UTF_8));
    return sealed(files, it.made());
  }

  /// The case file with something in it changed, and sealed by somebody else.
  public static byte[] sealedAnew(byte[] genuine) {
    var files = Entries.of(genuine);
    files.put("timeline/timeline.html", "<p>Nothing happened.".getBytes(StandardCharsets.UTF_8));
    return sealed(files, CaseFile.read(text(files, CaseFile.INDEX)).made());
  }

  private static byte[] sealed(Map<String, byte[]> files, Instant at) {
    files.keySet().removeAll(List.of("mimetype", Archive.MANIFEST, Archive.SIGNATURE));
    return Archive.pack(files, new Detached(SealedPapers.TWIN,
        new OwnTimestamps(SealedPapers.TWIN, () -> at), () -> at)::sign, at);
  }

  /// The receipt that a house would give of what a case file shows.
  public static byte[] receiptOf(byte[] caseFile) {
    var files = Entries.of(caseFile);
    var it = CaseFile.read(text(files, CaseFile.INDEX));
    var proofs = CaseFile.Proofs.read(text(files, CaseFile.PROOFS));
    var links = new ArrayList<Link>();
    for (var body : text(files, CaseFile.EVENTS).split("\n"))
      links.add(Link.after(links.isEmpty() ? Optional.empty() : Optional.of(links.getLast()),
          body));
    var tree = Tree.over(links);
    var shown = proofs.inclusion().stream()
        .map(one -> Receipt.Shown.of(links.get((int) one.position() - 1), tree)).toList();
    var texts = Texts.in(shown.stream().map(Receipt.Shown::text));
    var last = proofs.checkpoints().getLast();
    return bytes(new Receipt(Receipt.FORM, it.workspace(), it.engagement(), it.code(), it.made(),
        it.log(), last.note(), last.timestamp(), it.papers(), shown,
        CaseFile.Keys.read(text(files, CaseFile.OPENINGS)).list().stream()
            .filter(key -> texts.contains(key.sealed())).toList()));
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }
}
