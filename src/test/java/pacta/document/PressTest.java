package pacta.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import pacta.house.Golden;

class PressTest {
  private static final byte[] AGREEMENT = Press.print(Papers.agreement(), Papers.AT);

  static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("\f\n");
      return stripper.getText(document).replaceAll(" +\n", "\n");
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  @Test void the_agreement_reads_as_it_was_worded() throws IOException {
    Golden.of("document").matches("agreement.txt", text(AGREEMENT));
  }

  @Test void the_statement_reads_as_it_was_worded() throws IOException {
    Golden.of("document").matches("statement.txt",
        text(Press.print(Papers.statement(5), Papers.AT)));
  }

  @Test void fi_and_ffi_stay_letters() {
    assertThat(text(AGREEMENT)).contains("oficina eficaz");
  }

  @Test void the_same_paper_gives_the_same_bytes_wherever_it_is_printed() {
    var zone = TimeZone.getDefault();
    var locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Press.print(Papers.agreement(), Papers.AT)).isEqualTo(AGREEMENT);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Press.print(Papers.agreement(), Papers.AT)).isEqualTo(AGREEMENT);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test void another_instant_gives_other_bytes() {
    assertThat(Press.print(Papers.agreement(), Papers.AT.plusSeconds(1))).isNotEqualTo(AGREEMENT);
  }

  @Test void the_terms_travel_inside_as_the_source() throws IOException {
    try (var pdf = Loader.loadPDF(AGREEMENT)) {
      var listed = (COSArray) pdf.getDocumentCatalog().getCOSObject()
          .getDictionaryObject(COSName.getPDFName("AF"));
      var file = new PDComplexFileSpecification(
          (org.apache.pdfbox.cos.COSDictionary) listed.getObject(0));
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
      assertThat(file.getEmbeddedFileUnicode().toByteArray())
          .asString(StandardCharsets.UTF_8).isEqualTo(Papers.TERMS);
      assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
          .containsOnlyKeys("terms.json");
    }
  }

  @Test void each_party_has_a_tagged_empty_field_of_whole_points() throws IOException {
    try (var pdf = Loader.loadPDF(AGREEMENT)) {
      var fields = pdf.getSignatureFields();
      assertThat(fields).extracting(it -> it.getFullyQualifiedName())
          .containsExactly("professional", "client");
      for (var field : fields) {
        var widget = field.getWidgets().getFirst();
        var box = widget.getRectangle();
        assertThat(field.getSignature()).isNull();
        assertThat(field.getAlternateFieldName()).startsWith("Firma de ");
        assertThat(box.getLowerLeftX() % 1 + box.getWidth() % 1 + box.getHeight() % 1).isZero();
        assertThat(widget.getAppearance().getNormalAppearance().getAppearanceStream().getBBox()
            .getWidth()).isEqualTo(box.getWidth());
        assertThat(widget.getCOSObject().getInt(COSName.STRUCT_PARENT)).isPositive();
      }
    }
  }

  @Test void a_translation_is_not_for_signing() throws IOException {
    var said = "Traducción. El texto que se firma es el español.";
    var paper = Papers.translated(said);
    var printed = Press.print(paper, Papers.AT);
    assertThat(text(printed).lines().skip(1)).startsWith(said);
    try (var pdf = Loader.loadPDF(printed)) {
      assertThat(pdf.getSignatureFields()).isEmpty();
    }
  }

  @Test void fixed_words_speak_the_language_of_the_paper() {
    assertThat(text(Press.print(Papers.english(), Papers.AT)))
        .contains("version 1 · terms ", "Page 1 of ", "For example What happens",
            "Fingerprint of the terms")
        .doesNotContain("Página", "versión", "Huella");
  }

  @Test void what_is_short_is_never_broken() {
    var grid = new Block.Grid(List.of("Plazo", "Corresponde a", "Vence", "Importe"),
        List.of(List.of("1", "Sesiones. ".repeat(40), "12 ene 2026",
            "1.234,56\u00a0€")), Optional.empty());
    assertThat(text(Press.print(Papers.with(List.of(
        new Paper.Point(4, "Tarifas", List.of(grid)))), Papers.AT)))
        .contains("Plazo Corresponde a Vence Importe", "12 ene 2026 1.234,56\u00a0€");
  }

  @Test void bookmarks_name_the_points() throws IOException {
    try (var pdf = Loader.loadPDF(AGREEMENT)) {
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
          .extracting(PDOutlineItem::getTitle)
          .startsWith("Acuerdo de colaboración", "Nuestra alianza", "1. Datos personales")
          .endsWith("7. Firma de ambas partes y fecha");
    }
  }

  @Test void every_face_is_embedded() throws IOException {
    try (var pdf = Loader.loadPDF(AGREEMENT)) {
      for (var font : fonts(pdf)) assertThat(font.isEmbedded()).as(font.getName()).isTrue();
    }
  }

  private static List<PDFont> fonts(PDDocument pdf) {
    return StreamSupport.stream(pdf.getPages().spliterator(), false)
        .flatMap(page -> StreamSupport.stream(
            page.getResources().getFontNames().spliterator(), false)
            .map(name -> font(page, name)))
        .toList();
  }

  private static PDFont font(org.apache.pdfbox.pdmodel.PDPage page, COSName name) {
    try {
      return page.getResources().getFont(name);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  @Test void it_names_itself_and_its_language() throws IOException {
    try (var pdf = Loader.loadPDF(AGREEMENT)) {
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Acuerdo de colaboración · PCT-7K4M-92QX");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es-ES");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-01-12T17:26:32Z");
      assertThat(pdf.getDocumentCatalog().getMetadata().toByteArray())
          .asString(StandardCharsets.UTF_8).contains("2026-01-12T17:26:32+00:00");
    }
  }
}
