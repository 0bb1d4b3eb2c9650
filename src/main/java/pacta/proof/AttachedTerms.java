package pacta.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import pacta.engagement.Agreed;
import pacta.journal.Canonical;
import pacta.journal.Digest;

/// The terms that travel inside a paper.
///
/// @param digest of their bytes
/// @param agreed what they say
/// @param found  what is wrong with them
record AttachedTerms(Optional<Digest> digest, Optional<Agreed> agreed, Optional<Code> found) {
  static final String NAME = "terms.json";
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");

  static AttachedTerms of(PDDocument document) throws IOException {
    var catalog = document.getDocumentCatalog();
    var names = catalog.getNames() == null || catalog.getNames().getEmbeddedFiles() == null
        ? null : catalog.getNames().getEmbeddedFiles().getNames();
    if (names == null || names.size() != 1 || !names.containsKey(NAME)
        || !(catalog.getCOSObject().getDictionaryObject(ASSOCIATED) instanceof COSArray listed)
        || listed.size() != 1 || !(listed.getObject(0) instanceof COSDictionary it)
        || it != names.get(NAME).getCOSObject()) return missing();
    var file = new PDComplexFileSpecification(it).getEmbeddedFileUnicode();
    return file == null ? missing() : read(file.toByteArray());
  }

  private static AttachedTerms missing() {
    return new AttachedTerms(Optional.empty(), Optional.empty(), Optional.of(Code.TERMS_MISSING));
  }

  private static AttachedTerms read(byte[] bytes) {
    var digest = Optional.of(Digest.of(bytes));
    try {
      var json = new String(bytes, StandardCharsets.UTF_8);
      return new AttachedTerms(digest, Optional.of(Canonical.PLAIN.read(json, Agreed.class)),
          Optional.empty());
    } catch (RuntimeException unreadable) {
      return new AttachedTerms(digest, Optional.empty(), Optional.of(Code.TERMS_UNKNOWN));
    }
  }
}
