package pacta.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import pacta.document.Ink;
import pacta.engagement.Agreed;
import pacta.journal.Digest;
import pacta.seal.Checked;
import pacta.seal.Checked.Signed;
import pacta.seal.PlainPdf;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.seal.Timestamp;
import pacta.seal.Vouching;
import pacta.terms.Terms;

/// The rules for one sealed paper.
final class PaperExamination {
  private static final Set<String> PARTIES =
      Arrays.stream(Ink.values()).map(Ink::fieldName).collect(Collectors.toSet());
  private static final Pattern CODE = Pattern.compile("PCT(-[A-Z2-9]{4}){2}");

  private final byte[] pdf;
  private final Trust trust;
  private final Checked checked;
  private final Map<Code, Finding> findings = new LinkedHashMap<>();

  private PaperExamination(byte[] pdf, Trust trust) {
    this.pdf = pdf;
    this.trust = trust;
    checked = Seal.check(pdf);
  }

  static Report of(byte[] pdf, Trust trust) {
    if (Swelling.found(pdf))
      return Report.nothing(Kind.AGREEMENT, Digest.of(pdf), Code.TOO_LARGE);
    try (var document = PlainPdf.open(pdf)) {
      return isTangled(document)
          ? Report.nothing(Kind.AGREEMENT, Digest.of(pdf), Code.TOO_LARGE)
          : new PaperExamination(pdf, trust).report(document);
    } catch (PlainPdf.Encrypted closed) {
      return Report.nothing(Kind.AGREEMENT, Digest.of(pdf), Code.ENCRYPTED);
    } catch (PlainPdf.Tangled | OutOfMemoryError large) {
      return Report.nothing(Kind.AGREEMENT, Digest.of(pdf), Code.TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      return Report.nothing(Kind.AGREEMENT, Digest.of(pdf), Code.PDF_UNREADABLE);
    }
  }

  /// Whether it has more signatures than people, or one of them more to try than any of ours.
  private static boolean isTangled(PDDocument document) throws IOException {
    var signatures = document.getSignatureDictionaries();
    return document.getSignatureFields().size() > PlainPdf.SIGNATURES_MAX
        || signatures.stream().anyMatch(it -> Vouching.isTangled(it.getContents()));
  }

  private Report report(PDDocument document) throws IOException {
    if (parties().isEmpty()) {
      found(bears() ? Code.SEAL_BROKEN : Code.NO_SEAL, "");
      return report(Optional.empty());
    }
    signatures();
    stamps();
    revisions();
    var vouching = vouching(document);
    clocks(vouching.flatMap(Vouching::root).map(SealKey::fingerprint));
    var terms = AttachedTerms.of(document);
    terms.found().ifPresent(it -> found(it, AttachedTerms.NAME));
    terms.agreed().ifPresent(it -> missing(it.terms()));
    return report(Optional.of(sealed(document, vouching, terms)));
  }

  /// Whoever the terms say has to sign has a field of their own.
  private void missing(Terms terms) {
    var fields = parties().stream().map(Signed::field).collect(Collectors.toSet());
    fields.addAll(checked.open());
    for (var who : terms.signatories())
      if (!fields.contains(Ink.of(who).fieldName()))
        found(Code.SIGNER_MISSING, Ink.of(who).fieldName());
  }

  private Report report(Optional<Sealed> sealed) {
    return new Report(Kind.AGREEMENT, checked.digest(), List.copyOf(findings.values()), sealed,
        Optional.empty());
  }

  /// Whether the bytes of a signature lie in a file in which none can be found any more.
  private boolean bears() {
    return checked.signatures().isEmpty()
        && new String(pdf, StandardCharsets.ISO_8859_1).contains("/ETSI.CAdES.detached");
  }

  private List<Signed> parties() {
    return checked.signatures().stream().filter(it -> PARTIES.contains(it.field())).toList();
  }

  /// Every field signed, each signature holds, in order, and the last reaches the last byte.
  private void signatures() {
    for (var it : checked.signatures()) if (!it.intact()) found(Code.SEAL_BROKEN, it.field());
    for (var it : checked.open()) found(Code.SEAL_OPEN, it);
    for (var it : checked.signatures())
      if (!PARTIES.contains(it.field())) found(Code.SIGNER_UNKNOWN, it.field());
    if (!checked.wholeFile()) found(Code.AFTER_SEAL, "");
    for (int i = 1; i < parties().size(); i++)
      if (parties().get(i).at().isBefore(parties().get(i - 1).at()))
        found(Code.SIGNERS_OUT_OF_ORDER, parties().get(i).field());
    if (parties().stream().map(Signed::seal).distinct().count() > 1)
      found(Code.SEALS_DIFFER, "");
  }

  /// Every timestamp over the whole holds; the instance's own shows an order and no more.
  private void stamps() {
    for (var stamp : checked.stamps()) {
      if (stamp.said().isEmpty()) found(Code.STAMP_BROKEN, "");
      stamp.said().filter(it -> it.source() == Timestamp.Source.OWN)
          .ifPresent(_ -> found(Code.STAMP_OWN, ""));
    }
  }

  /// One instance stamps with one clock: either that of the authority which vouches for the seal,
  /// or, under a seal that somebody else vouches for, one other, from the first to the last.
  private void clocks(Optional<Digest> root) {
    var all = Stream.concat(checked.signatures().stream().map(Signed::stamp),
        checked.stamps().stream().map(Checked.Stamped::said)).flatMap(Optional::stream).toList();
    var own = all.stream().filter(it -> it.source() == Timestamp.Source.OWN)
        .map(it -> it.chain().getLast()).collect(Collectors.toSet());
    boolean external = all.stream().anyMatch(it -> it.source() == Timestamp.Source.EXTERNAL);
    if (own.size() > 1 || external && own.stream().anyMatch(it -> !root.equals(Optional.of(it))))
      found(Code.CLOCKS_DIFFER, "");
  }

  /// Since the first signature there are further signatures and nothing else, in the file as it is
  /// and as it was at each signature.
  private void revisions() throws IOException {
    var ends = Stream.concat(checked.signatures().stream().map(Signed::covers),
        checked.stamps().stream().map(Checked.Stamped::covers))
        .filter(it -> it > 0 && it <= pdf.length).map(Long::intValue).distinct().sorted()
        .collect(Collectors.toCollection(ArrayList::new));
    if (ends.isEmpty()) return;
    if (ends.getLast() != pdf.length) ends.add(pdf.length);
    var first = Arrays.copyOf(pdf, ends.getFirst());
    for (int end : ends.subList(1, ends.size()))
      for (var it : Revisions.between(first, Arrays.copyOf(pdf, end)))
        found(it.code(), it.place());
  }

  private Optional<Vouching> vouching(PDDocument document) throws IOException {
    Optional<Vouching> last = Optional.empty();
    for (var field : document.getSignatureFields()) {
      var name = field.getFullyQualifiedName();
      var signed = field.getSignature();
      if (signed == null || !PARTIES.contains(name)) continue;
      var date = signed.getSignDate();
      var it = Vouching.in(signed.getContents(),
          date == null ? Instant.EPOCH : date.toInstant());
      if (!it.map(Vouching::holds).orElse(false)) found(Code.CHAIN_BROKEN, name);
      if (!trust.isAnybody() && !it.map(trust::isIn).orElse(false)) found(Code.OTHER_ROOT, name);
      last = it;
    }
    if (trust.isAnybody()) found(Code.ROOT_NOT_GIVEN, "");
    return last;
  }

  private Sealed sealed(PDDocument document, Optional<Vouching> by, AttachedTerms terms) {
    var info = document.getDocumentInformation().getTitle();
    var title = info == null ? "" : info;
    var code = CODE.matcher(title);
    return new Sealed(title.split(" · ")[0], code.find() ? code.group() : "",
        document.getNumberOfPages(), terms.agreed().map(it -> it.version().number()),
        terms.digest(), terms.agreed().map(Agreed::terms).map(it -> it.zone()),
        parties().stream().map(it ->
            new Sealed.Signature(it.field(), it.name(), it.at(), it.reason())).toList(),
        by.map(it -> Names.common(it.signer())).orElse(""),
        by.map(it -> SealKey.fingerprint(it.signer())),
        by.flatMap(Vouching::root).map(SealKey::fingerprint),
        checked.stamps().isEmpty() ? Optional.empty()
            : checked.stamps().getLast().said().map(Timestamp::at));
  }

  private void found(Code code, String place) {
    findings.putIfAbsent(code, new Finding(code, place));
  }
}
