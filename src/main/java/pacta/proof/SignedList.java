package pacta.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import pacta.journal.Digest;
import pacta.seal.SealKey;
import pacta.seal.Vouching;

/// The list of an archive's files that the seal is set on: every file is in it, as it is, and
/// nothing else is.
///
/// Source: ETSI EN 319 162-1, annex A.4.
final class SignedList {
  private static final Pattern LISTED = Pattern.compile("<asic:DataObjectReference URI=\"([^\"]+)\""
      + " MimeType=\"[^\"]*\"><ds:DigestMethod Algorithm=\""
      + "http://www\\.w3\\.org/2001/04/xmlenc#sha256\"/>"
      + "<ds:DigestValue>([A-Za-z0-9+/=]+)</ds:DigestValue>");

  private final Map<String, byte[]> files;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Vouching> by = Optional.empty();

  private SignedList(Map<String, byte[]> files) {
    this.files = files;
  }

  /// @param at when the archive says it was made
  static SignedList of(Map<String, byte[]> files, Instant at, Trust trust) {
    var list = new SignedList(files);
    list.listed(new String(list.file(Archive.MANIFEST), StandardCharsets.UTF_8));
    list.sealed(list.file(Archive.SIGNATURE), at, trust);
    return list;
  }

  /// What is wrong with it.
  List<Finding> findings() {
    return findings;
  }

  /// Which certificate the seal is of, where it holds.
  Optional<Digest> seal() {
    return by.map(Vouching::signer).map(SealKey::fingerprint);
  }

  /// The authority that vouches for it.
  Optional<Digest> root() {
    return by.flatMap(Vouching::root).map(SealKey::fingerprint);
  }

  private byte[] file(String path) {
    var bytes = files.get(path);
    if (bytes == null) throw new Damage(Code.ENTRY_MISSING, path);
    return bytes;
  }

  private void listed(String manifest) {
    var digests = new LinkedHashMap<String, String>();
    LISTED.matcher(manifest).results().forEach(it -> {
      if (digests.put(it.group(1), it.group(2)) != null) found(Code.ENTRY_STRANGE, it.group(1));
    });
    for (var entry : files.entrySet()) {
      var path = entry.getKey();
      if (path.equals("mimetype") || path.equals(Archive.MANIFEST)
          || path.equals(Archive.SIGNATURE)) continue;
      var digest = digests.remove(path);
      if (digest == null) found(Code.ENTRY_ADDED, path);
      else if (!digest.equals(Digest.of(entry.getValue()).base64()))
        found(Code.ENTRY_CHANGED, path);
    }
    digests.keySet().forEach(it -> found(Code.ENTRY_MISSING, it));
  }

  private void sealed(byte[] signature, Instant at, Trust trust) {
    if (Vouching.isTangled(signature)) throw new Damage(Code.TOO_LARGE, Archive.SIGNATURE);
    by = Vouching.in(signature, at).filter(it -> holds(signature, it));
    if (by.isEmpty()) found(Code.SEAL_BROKEN, Archive.MANIFEST);
    if (!by.map(Vouching::holds).orElse(false)) found(Code.CHAIN_BROKEN, Archive.SIGNATURE);
    if (trust.isAnybody()) found(Code.ROOT_NOT_GIVEN, "");
    else if (!by.map(trust::isIn).orElse(false)) found(Code.OTHER_ROOT, Archive.SIGNATURE);
  }

  private boolean holds(byte[] signature, Vouching by) {
    try {
      var cms = new CMSSignedData(new CMSProcessableByteArray(file(Archive.MANIFEST)),
          ContentInfo.getInstance(ASN1Primitive.fromByteArray(signature)));
      var signers = cms.getSignerInfos().getSigners();
      return signers.size() == 1 && signers.iterator().next()
          .verify(new JcaSimpleSignerInfoVerifierBuilder().build(by.signer()));
    } catch (IOException | CMSException | OperatorCreationException | RuntimeException damaged) {
      return false;
    }
  }

  private void found(Code code, String place) {
    findings.add(new Finding(code, place));
  }
}
