package pacta.proof;

import static pacta.proof.PaperAttacksTest.altered;
import static pacta.proof.PaperAttacksTest.bytes;
import static pacta.proof.PaperAttacksTest.caught;
import static pacta.proof.PaperAttacksTest.text;
import static pacta.proof.SealedPapers.PAPER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;

/// Files made to keep whoever opens them busy, or to fill all the room there is.
class BombsTest {
  @Test void a_file_that_swells() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new java.util.zip.DeflaterOutputStream(packed)) {
      var nothing = new byte[1 << 20];
      for (int i = 0; i < 80; i++) deflater.write(nothing);
    }
    var bomb = "%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode /Length " + packed.size()
        + ">>\nstream\n" + text(packed.toByteArray()) + "\nendstream\nendobj\n";
    caught(bytes(bomb), Verdict.NOT_OURS, Code.TOO_LARGE);
    for (var filter : List.of("/LZWDecode", "[/FlateDecode /FlateDecode]", "/L#5aWDecode",
        "12 0 R"))
      caught(bytes("%PDF-1.7\n1 0 obj\n<</Filter " + filter + ">>\nstream\nx\nendstream"),
          Verdict.NOT_OURS, Code.TOO_LARGE);
  }

  private static byte[] deflated(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new java.util.zip.DeflaterOutputStream(packed)) {
      deflater.write(plain);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /// Readers forgive much: each of these they unpack.
  @Test void a_file_that_swells_and_is_not_written_as_others_are() {
    var bomb = deflated(new byte[80 << 20]);
    var headless = bomb.clone();
    headless[0] = headless[1] = 0;
    for (var between : List.of(">>%\nstream\n", ">> stream  \r", ">>\0stream\r\n", ">>stream"))
      for (var packed : List.of(bomb, headless))
        caught(bytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length " + packed.length + between
            + text(packed) + "\nendstream\nendobj\n"), Verdict.NOT_OURS, Code.TOO_LARGE);
  }

  @Test void a_file_packed_twice_that_hides_it() {
    var twice = text(deflated(deflated(new byte[80 << 20])));
    for (var dictionary : List.of("/Filter[/FlateDecode/FlateDecode]/X( obj)",
        "/Filter[/FlateDecode/FlateDecode]" + " ".repeat(5_000),
        "/Fil#74er[/FlateDecode/FlateDecode]", "/Filter[/FlateDecode#5d/FlateDecode]",
        "/Filter 9 0 R"))
      caught(bytes("%PDF-1.7\n1 0 obj\n<<" + dictionary + ">>stream\n" + twice
          + "\nendstream\nendobj\n"), Verdict.NOT_OURS, Code.TOO_LARGE);
    caught(bytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/DecodeParms<</Predictor 12"
        + "/Columns 2000000000>>>>stream\nx\nendstream\nendobj\n"), Verdict.NOT_OURS,
        Code.TOO_LARGE);
  }

  /// What is encrypted cannot be looked at before it is unpacked.
  @Test void a_file_that_is_encrypted_for_anybody() throws IOException {
    try (var pdf = Loader.loadPDF(PAPER)) {
      pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      caught(bytes.toByteArray(), Verdict.NOT_OURS, Code.ENCRYPTED);
    }
  }

  /// For each, all that it covers would be read, and compared.
  @Test void a_file_with_more_signatures_than_people() throws IOException {
    try (var pdf = Loader.loadPDF(PAPER)) {
      var form = pdf.getDocumentCatalog().getAcroForm(null);
      for (int i = 0; i < 20; i++) form.getFields().add(new PDSignatureField(form));
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      caught(bytes.toByteArray(), Verdict.NOT_OURS, Code.TOO_LARGE);
    }
  }

  @Test void a_file_nested_without_end() {
    altered(bytes("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer<</Root 1 0 R>>"),
        Code.PDF_UNREADABLE);
  }
}
