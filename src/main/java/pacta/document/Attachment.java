package pacta.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// The terms as data, inside the paper that says them in words.
final class Attachment {
  private static final String NAME = "terms.json";

  private Attachment() {}

  static void add(PDDocument pdf, Paper paper, Instant at) throws IOException {
    var bytes = paper.termsJson().getBytes(StandardCharsets.UTF_8);
    var content = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    content.setSubtype("application/json");
    content.setSize(bytes.length);
    content.setCreationDate(Stamp.calendar(at));
    content.setModDate(Stamp.calendar(at));
    var file = new PDComplexFileSpecification();
    file.setFile(NAME);
    file.setFileUnicode(NAME);
    file.setFileDescription(Sheet.captions(paper.language()).say("attached"));
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setName("AFRelationship", "Source");
    list(pdf, file);
  }

  static Optional<byte[]> read(PDDocument pdf) throws IOException {
    var names = pdf.getDocumentCatalog().getNames();
    var files = names == null ? null : names.getEmbeddedFiles();
    var file = files == null ? null : files.getValue(NAME);
    return file == null || file.getEmbeddedFile() == null ? Optional.empty()
        : Optional.of(file.getEmbeddedFile().toByteArray());
  }

  private static void list(PDDocument pdf, PDComplexFileSpecification file) {
    var catalog = pdf.getDocumentCatalog();
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(NAME, file));
    var names = catalog.getNames() == null
        ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    var associated = new COSArray();
    associated.add(file);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
