package pacta.seal;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;
import pacta.document.Face;
import pacta.document.Plain;

/// Draws a party's mark into its field: the hand above the line, place and time below the name.
///
/// The field is as `document` makes it: 20 mm of room above the line, and a last line of 4 mm.
final class Autograph implements PdfBoxSignatureDrawer {
  private static final float ROOM = 56.7f;
  private static final float CAPTION_SIZE = 8.5f;
  private static final float CAPTION_BASE = 3.4f;
  private static final Color TEXT = new Color(0x2b1d2e);

  private final Mark mark;
  private PDDocument target;
  private SignatureOptions options;

  Autograph(Mark mark) {
    this.mark = mark;
  }

  @Override public void init(SignatureImageParameters parameters, PDDocument document,
      SignatureOptions signatureOptions) {
    target = document;
    options = signatureOptions;
  }

  @Override public void draw() throws IOException {
    var there = (PDSignatureField) target.getDocumentCatalog().getAcroForm(null)
        .getField(mark.ink().fieldName());
    var place = there.getWidgets().getFirst().getRectangle();
    try (var template = new PDDocument()) {
      template.addPage(new PDPage(PDRectangle.A4));
      var form = new PDAcroForm(template);
      template.getDocumentCatalog().setAcroForm(form);
      var field = new PDSignatureField(form);
      field.getWidgets().getFirst().setRectangle(place);
      field.getWidgets().getFirst().setAppearance(appearance(template, place));
      form.getCOSObject().setDirect(true);
      form.getFields().add(field);
      var bytes = new ByteArrayOutputStream();
      template.save(bytes);
      options.setVisualSignature(new ByteArrayInputStream(bytes.toByteArray()));
    }
  }

  private PDAppearanceDictionary appearance(PDDocument template, PDRectangle place)
      throws IOException {
    var stream = new PDAppearanceStream(template);
    stream.setResources(new PDResources());
    stream.setFormType(1);
    stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
    try (var ink = new PDPageContentStream(template, stream)) {
      if (mark.drawing().isPresent()) drawn(ink, mark.drawing().get(), place);
      else typed(template, ink, place);
      caption(template, ink, place);
    }
    var appearance = new PDAppearanceDictionary();
    appearance.getCOSObject().setDirect(true);
    appearance.setNormalAppearance(stream);
    return appearance;
  }

  private void drawn(PDPageContentStream ink, Drawing drawing, PDRectangle place)
      throws IOException {
    var box = drawing.bounds();
    double width = Math.max(box[2] - box[0], 1);
    double height = Math.max(box[3] - box[1], 1);
    float scale = (float) Math.min((place.getWidth() - 16) / width, (ROOM - 8) / height);
    float top = place.getHeight() - 3;
    ink.saveGraphicsState();
    ink.transform(new Matrix(scale, 0, 0, -scale,
        (float) (8 - box[0] * scale), (float) (top + box[1] * scale)));
    ink.setStrokingColor(new Color(mark.ink().rgb()));
    ink.setLineWidth(1.3f / scale);
    ink.setLineCapStyle(1);
    ink.setLineJoinStyle(1);
    for (var step : drawing.steps()) trace(ink, step);
    ink.stroke();
    ink.restoreGraphicsState();
  }

  private static void trace(PDPageContentStream ink, Drawing.Step step) throws IOException {
    switch (step) {
      case Drawing.Step.Move(var x, var y) -> ink.moveTo((float) x, (float) y);
      case Drawing.Step.Line(var x, var y) -> ink.lineTo((float) x, (float) y);
      case Drawing.Step.Curve(var x1, var y1, var x2, var y2, var x, var y) -> ink.curveTo(
          (float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
      case Drawing.Step.Close() -> ink.closePath();
    }
  }

  private void typed(PDDocument template, PDPageContentStream ink, PDRectangle place)
      throws IOException {
    var words = words(template, mark.name(), List.of(Face.HAND, Face.ITALIC, Face.ANY));
    float base = place.getHeight() - ROOM + 13;
    write(ink, words, 32, 6, base, place.getWidth() - 12, new Color(mark.ink().rgb()));
  }

  private void caption(PDDocument template, PDPageContentStream ink, PDRectangle place)
      throws IOException {
    if (mark.caption().isBlank()) return;
    var words = words(template, mark.caption(), List.of(Face.SMALL, Face.TEXT, Face.ANY));
    write(ink, words, CAPTION_SIZE, 0, CAPTION_BASE, place.getWidth(), TEXT);
  }

  /// A text with the face it is set in.
  private record Words(PDFont font, String text) {}

  /// The first face that has all the letters; the last one has a sign for those it lacks.
  private static Words words(PDDocument template, String said, List<Face> faces)
      throws IOException {
    var text = Plain.line(said).strip();
    for (var face : faces) {
      var font = PDType0Font.load(template, new ByteArrayInputStream(face.bytes()), true);
      if (text.codePoints().allMatch(point -> has(font, point))) return new Words(font, text);
      if (face == faces.getLast()) return new Words(font, replaced(font, text));
    }
    throw new IllegalStateException("no face");
  }

  private static String replaced(PDType0Font font, String text) {
    var kept = new StringBuilder();
    text.codePoints().map(point -> has(font, point) ? point : 0x25a1)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean has(PDType0Font font, int point) {
    try {
      return font.codeToGID(font.codeToCID(point(font, point))) != 0;
    } catch (IOException | IllegalArgumentException lacking) {
      return false;
    }
  }

  private static int point(PDType0Font font, int point) throws IOException {
    var code = font.encode(Character.toString(point));
    return code.length < 2 ? 0 : (code[0] & 0xff) << 8 | (code[1] & 0xff);
  }

  private static void write(PDPageContentStream ink, Words words, float size, float x, float y,
      float room, Color colour) throws IOException {
    float width = words.font().getStringWidth(words.text()) / 1000;
    float fit = Math.min(size, room / Math.max(width, 0.1f));
    ink.beginText();
    ink.setFont(words.font(), fit);
    ink.setNonStrokingColor(colour);
    ink.newLineAtOffset(x, y);
    ink.showText(words.text());
    ink.endText();
  }

}
