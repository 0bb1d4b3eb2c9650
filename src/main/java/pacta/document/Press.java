package pacta.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import pacta.journal.Digest;
import pacta.people.Language;

/// Prints papers: PDF/A-3a and PDF/UA-1, A4, fonts embedded.
///
/// The same paper at the same instant gives the same bytes, in any zone, locale and process;
/// so a digest of them can be signed, and checked by printing again.
public final class Press {
  private static final byte[] COLOURS =
      ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // It tells of every step of every page otherwise.
    XRLog.listRegisteredLoggers().forEach(it -> XRLog.setLevel(it, Level.WARNING));
  }

  private Press() {}

  /// @param at when it was made, as the file says of itself; kept to the millisecond
  public static byte[] print(Paper paper, Instant at) {
    return print(AgreementSheet.of(paper), (renderer, pdf) -> {
      if (paper.translation().isEmpty()) SignatureFields.add(renderer, pdf, paper);
      if (paper.checking().isPresent())
        Matrix.draw(renderer, pdf, Matrix.address(paper.checking().get(), paper.code()));
      Attachment.add(pdf, paper, at);
    }, at, paper.termsDigest().hex());
  }

  /// @param at when it was made, as the file says of itself; kept to the millisecond
  public static byte[] print(StatementPaper paper, Instant at) {
    return print(StatementSheet.of(paper), (_, _) -> {}, at, paper.code());
  }

  /// @param at when it was made, as the file says of itself; kept to the millisecond
  public static byte[] print(ReportPaper paper, Instant at) {
    return print(ReportSheet.of(paper), (_, _) -> {}, at, paper.code() + paper.title());
  }

  /// The terms that are attached to a paper, to the letter; empty when there are none.
  public static Optional<byte[]> terms(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return Attachment.read(document);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// How many pages a PDF has.
  public static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Prints a page nobody sees, so that the first person does not wait for the machine.
  public static void warm() {
    specimen();
  }

  /// A page of nothing with a field for the client, to try the machine with.
  public static byte[] specimen() {
    var item = new Block.Item("0", "0", "0", Optional.of("0"),
        List.of(new Block.Example("0", "0")));
    var grid = new Block.Grid(List.of("0", "0"), List.of(List.of("0", "0")), Optional.empty());
    var point = new Paper.Point(0, "0", List.of(item, grid));
    return print(new Paper(Language.ES, "0", 0, "0", "0", "0", Optional.empty(),
        List.of(new Paper.Party(Ink.CLIENT, "0", "0", List.of("0"))),
        Optional.of(new Paper.Alliance("0", List.of("0"), "0")), List.of(point),
        List.of(new Paper.Signature(Ink.CLIENT, "0")), List.of(),
        Optional.of(URI.create("https://example.com/0")), Optional.empty(),
        Digest.of("0"), "0"), Instant.EPOCH);
  }

  /// What is done to a document between laying it out and writing it.
  private interface Finish {
    void accept(PdfBoxRenderer renderer, PDDocument pdf) throws IOException;
  }

  private static byte[] print(Markup page, Finish finish, Instant at, String name) {
    var builder = new PdfRendererBuilder()
        .withW3cDocument(page.document(), "")
        .usePdfAConformance(PdfAConformance.PDFA_3_A)
        .usePdfUaAccessibility(true)
        .useColorProfile(COLOURS)
        .withProducer("Pacta")
        .useReplacementText("\u25a1")
        .useUriResolver((_, _) -> null)
        .useExternalResourceAccessControl((_, _) -> false,
            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl((_, _) -> false,
            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    for (var face : Face.values()) use(builder, face);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      var pdf = renderer.createPDFKeepOpen();
      Emblem.draw(renderer, pdf);
      finish.accept(renderer, pdf);
      Stamp.fix(pdf, at, name);
      var bytes = new ByteArrayOutputStream(1 << 17);
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void use(PdfRendererBuilder builder, Face face) {
    Set<FSFontUseCase> use = EnumSet.of(face == Face.ANY
        ? FSFontUseCase.FALLBACK_FINAL : FSFontUseCase.DOCUMENT);
    var style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
    builder.useFont(() -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(),
        style, true, use);
  }
}
