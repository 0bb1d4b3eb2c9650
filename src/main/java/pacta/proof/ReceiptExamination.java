package pacta.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.journal.Canonical;
import pacta.journal.Checkpoint;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.journal.Opening;
import pacta.journal.Openings;
import pacta.journal.Tree;
import pacta.journal.TreeProof;
import pacta.people.Personal;
import pacta.people.Signatory;

/// The rules for one receipt, as docs/proof.md has them.
final class ReceiptExamination {
  /// A link that the receipt shows, and the event in it.
  private record Act(Link link, Event event) {}

  private final byte[] file;
  private final Receipt receipt;
  private final Trust trust;
  private final Map<Code, Finding> findings = new LinkedHashMap<>();
  private final List<Act> acts = new ArrayList<>();

  private ReceiptExamination(byte[] file, Receipt receipt, Trust trust) {
    this.file = file;
    this.receipt = receipt;
    this.trust = trust;
  }

  static Report of(byte[] file, Trust trust) {
    var json = new String(file, StandardCharsets.UTF_8);
    try {
      var receipt = Receipt.read(json);
      return receipt.receipt().equals(Receipt.FORM)
          ? new ReceiptExamination(file, receipt, trust).report()
          : Report.nothing(Kind.OTHER, Digest.of(file), Code.UNKNOWN_KIND);
    } catch (RuntimeException | StackOverflowError unreadable) {
      return json.contains("\"pacta-receipt-")
          ? Report.nothing(Kind.RECEIPT, Digest.of(file), Code.RECEIPT_UNREADABLE)
          : Report.nothing(Kind.OTHER, Digest.of(file), Code.UNKNOWN_KIND);
    }
  }

  private Report report() {
    var checkpoint = checkpoint();
    var stamps = new Stamps();
    stamps.check(receipt.timestamp(), receipt.checkpoint());
    stamps.findings().forEach(it -> found(it.code(), it.place()));
    whose(stamps);
    links(checkpoint);
    acts();
    papers();
    openings();
    return new Report(Kind.RECEIPT, Digest.of(file), List.copyOf(findings.values()),
        Optional.empty(), Optional.of(logged(checkpoint, stamps.last())));
  }

  /// The key is the one that is expected, or the clock of the authority that is stamped the note;
  /// without either, whose it is cannot be told.
  private void whose(Stamps stamps) {
    var engagement = receipt.engagement();
    if (!receipt.log().name().endsWith("/" + engagement)
        || !receipt.code().equals(Quoted.code(engagement))) found(Code.MISNAMED, "");
    var expected = trust.isIn(receipt.log());
    if (expected.isPresent()) {
      if (!expected.get()) found(Code.OTHER_KEY, "");
    } else if (!trust.isAnybody() && stamps.areOwn()) {
      if (!stamps.areOwnOf(trust)) found(Code.OTHER_ROOT, "");
    } else found(Code.LOG_NOT_GIVEN, "");
  }

  /// What the note says, when the key of the log signed it.
  private Optional<Checkpoint> checkpoint() {
    var said = Checkpoint.signed(receipt.checkpoint(), receipt.log());
    if (said.isEmpty()) found(Code.CHECKPOINT_FORGED, "");
    return said;
  }

  /// Every link leads to the root that was signed.
  private void links(Optional<Checkpoint> checkpoint) {
    var canonical = new Canonical(new Openings(receipt.workspace(), receipt.openings()));
    int number = 0;
    for (var shown : receipt.links()) {
      number++;
      try {
        var link = Link.parse(shown.text());
        if (checkpoint.isPresent() && !TreeProof.includes(Tree.leaf(shown.text()),
            link.position() - 1, checkpoint.get().size(), shown.proof(),
            checkpoint.get().root())) found(Code.NOT_IN_LOG, Long.toString(link.position()));
        acts.add(new Act(link, canonical.read(link.body(), Event.class)));
      } catch (RuntimeException unreadable) {
        found(Code.EVENT_UNREADABLE, Integer.toString(number));
      }
    }
  }

  /// All signed, each once, then it came into force, then it was sealed.
  private void acts() {
    var roles = new HashSet<Signatory>();
    var inOrder = true;
    for (int i = 0; i < acts.size(); i++) {
      var event = acts.get(i).event();
      inOrder &= i == 0 || acts.get(i).link().position() > acts.get(i - 1).link().position();
      inOrder &= switch (i - acts.size()) {
        case -1 -> event instanceof Event.SealedDocuments;
        case -2 -> event instanceof Event.CameIntoForce;
        default -> event instanceof Event.Signed && roles.add(event.by().role());
      };
    }
    if (!inOrder || !roles.containsAll(needed(acts.stream().map(Act::event))))
      found(Code.ACTS_INCOMPLETE, "");
  }

  /// Who had to sign what came into force.
  static Set<Signatory> needed(Stream<Event> events) {
    return events.anyMatch(it -> it instanceof Event.CameIntoForce came
        && came.payer().isPresent()) ? EnumSet.allOf(Signatory.class)
        : EnumSet.of(Signatory.PROFESSIONAL, Signatory.CLIENT);
  }

  /// What was signed is one of the papers as printed, and what was sealed is all of them.
  private void papers() {
    var printed = receipt.papers().stream().map(Receipt.Paper::printed).toList();
    var seen = new HashSet<Digest>();
    for (var act : acts) {
      if (act.event() instanceof Event.Signed signed) seen.add(signed.seen());
      if (act.event() instanceof Event.SealedDocuments it && !Set.copyOf(
          it.documents().stream().map(document -> document.digest()).toList())
          .equals(Set.copyOf(sealed()))) found(Code.SEALED_OTHERWISE, position(act));
    }
    if (seen.size() != 1 || !printed.containsAll(seen)) found(Code.SIGNED_OTHERWISE, "");
  }

  private static String position(Act act) {
    return Long.toString(act.link().position());
  }

  private List<Digest> sealed() {
    return receipt.papers().stream().map(Receipt.Paper::sealed).toList();
  }

  /// Every key opens something that is shown.
  private void openings() {
    var shown = Texts.in(receipt.links().stream().map(Receipt.Shown::text));
    if (!receipt.openings().stream().map(Opening::sealed).allMatch(shown::contains))
      found(Code.OPENING_USELESS, "");
  }

  private Logged logged(Optional<Checkpoint> checkpoint, Optional<Instant> stamped) {
    return new Logged(receipt.workspace(), receipt.code(), acts.stream()
        .flatMap(it -> it.event() instanceof Event.CameIntoForce came
            ? Optional.of(came.version().number()).stream() : Optional.<Integer>empty().stream())
        .findFirst(), receipt.made(), receipt.log().name(),
        checkpoint.map(Checkpoint::size).orElse(0L), receipt.log().toString(),
        stamped, signers(), sealed(), Optional.empty(), Optional.empty());
  }

  private List<String> signers() {
    return acts.stream().map(Act::event).filter(Event.Signed.class::isInstance)
        .map(it -> ((Event.Signed) it).signing().name())
        .filter(it -> !it.isErased()).map(Personal::text).toList();
  }

  private void found(Code code, String place) {
    findings.putIfAbsent(code, new Finding(code, place));
  }
}
