package pacta.document;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.awt.Color;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/// What is drawn, not set: the ring of two inks, and the line of two inks beside the alliance.
/// All of it is ornament, and marked so for those who listen to the page.
final class Emblem {
  private static final Pattern PLACES = Pattern.compile("ring|sealed|phrases");
  private static final Color PROFESSIONAL = new Color(Ink.PROFESSIONAL.rgb());
  private static final Color CLIENT = new Color(Ink.CLIENT.rgb());
  private static final Color TEXT = new Color(0x2b1d2e);
  private static final float WIDTH = 2.8f;
  private static final float MM = 72 / 25.4f;

  private Emblem() {}

  static void draw(PdfBoxRenderer renderer, PDDocument pdf) throws IOException {
    for (var place : renderer.findPagePositionsByID(PLACES)) {
      var page = pdf.getPage(place.getPageNo());
      try (var ink = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
        ink.beginMarkedContent(COSName.ARTIFACT);
        draw(ink, place);
        ink.endMarkedContent();
      }
    }
  }

  private static void draw(PDPageContentStream ink, PagePosition<?> place) throws IOException {
    switch (place.getId()) {
      case "ring" -> ring(ink, place.getX(), place.getY(), 24 * MM, 5, false);
      case "sealed" -> ring(ink, place.getX() + 6 * MM,
          place.getY() + (place.getHeight() - 21 * MM) / 2, 21 * MM, 4, true);
      default -> line(ink, place);
    }
  }

  private static void line(PDPageContentStream ink, PagePosition<?> place) throws IOException {
    float half = place.getHeight() / 2;
    ink.setNonStrokingColor(PROFESSIONAL);
    ink.addRect(place.getX(), place.getY() + half, WIDTH, half);
    ink.fill();
    ink.setNonStrokingColor(CLIENT);
    ink.addRect(place.getX(), place.getY(), WIDTH, half);
    ink.fill();
  }

  /// The ring as the screens draw it, on a field of 40 by 40 with y downwards.
  private static void ring(PDPageContentStream ink, float x, float y, float side, float width,
      boolean tick) throws IOException {
    ink.saveGraphicsState();
    ink.transform(new Matrix(side / 40, 0, 0, -side / 40, x, y + side));
    ink.setLineWidth(width);
    ink.setLineCapStyle(1);
    ink.setLineJoinStyle(1);
    arc(ink, CLIENT, -94, 90);
    arc(ink, PROFESSIONAL, -86, -270);
    arc(ink, CLIENT, 60, 94);
    if (tick) tick(ink);
    ink.restoreGraphicsState();
  }

  /// Degrees from three o'clock, growing clockwise.
  private static void arc(PDPageContentStream ink, Color colour, double from, double to)
      throws IOException {
    ink.setStrokingColor(colour);
    int parts = (int) Math.ceil(Math.abs(to - from) / 45);
    double step = Math.toRadians((to - from) / parts);
    double pull = 15 * 4 / 3.0 * Math.tan(step / 4);
    double at = Math.toRadians(from);
    ink.moveTo(on(20, 15 * Math.cos(at)), on(20, 15 * Math.sin(at)));
    for (int part = 0; part < parts; part++, at += step) {
      double next = at + step;
      ink.curveTo(on(20, 15 * Math.cos(at) - pull * Math.sin(at)),
          on(20, 15 * Math.sin(at) + pull * Math.cos(at)),
          on(20, 15 * Math.cos(next) + pull * Math.sin(next)),
          on(20, 15 * Math.sin(next) - pull * Math.cos(next)),
          on(20, 15 * Math.cos(next)), on(20, 15 * Math.sin(next)));
    }
    ink.stroke();
  }

  /// Kept to thousandths, so that no last digit depends on the machine.
  private static float on(double centre, double offset) {
    return Math.round((centre + offset) * 1000) / 1000f;
  }

  private static void tick(PDPageContentStream ink) throws IOException {
    ink.setStrokingColor(TEXT);
    ink.setLineWidth(3.4f);
    ink.moveTo(13.5f, 20.5f);
    ink.lineTo(18, 25);
    ink.lineTo(26.5f, 15.5f);
    ink.stroke();
  }
}
