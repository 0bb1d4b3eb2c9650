package pacta.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/// The address where a paper is checked, as a square that a phone reads (QR, ISO/IEC 18004).
///
/// It is an ornament for those who listen to the page: the same address stands beside it in words.
public final class Matrix {
  private static final Pattern PLACE = Pattern.compile("matrix");
  private static final Color TEXT = new Color(0x2b1d2e);

  private Matrix() {}

  /// What stands in the square.
  ///
  /// @param page of the one who checks
  /// @param code of the paper, which that page asks for
  public static URI address(URI page, String code) {
    return URI.create(page + "?code=" + code);
  }

  static void draw(PdfBoxRenderer renderer, PDDocument pdf, URI address) throws IOException {
    var code = QrCode.encodeText(address.toString(), QrCode.Ecc.MEDIUM);
    for (var place : renderer.findPagePositionsByID(PLACE)) {
      var page = pdf.getPage(place.getPageNo());
      try (var ink = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
        ink.beginMarkedContent(COSName.ARTIFACT);
        fill(ink, code, place.getX(), place.getY(), place.getHeight());
        ink.endMarkedContent();
      }
    }
  }

  /// Squares side by side are one stroke, so that no hair of paper shows between them.
  private static void fill(PDPageContentStream ink, QrCode code, float x, float y, float side)
      throws IOException {
    float unit = side / code.size;
    ink.setNonStrokingColor(TEXT);
    for (int row = 0; row < code.size; row++) {
      for (int from = 0; from < code.size; from++) {
        int to = from;
        while (to < code.size && code.getModule(to, row)) to++;
        if (to == from) continue;
        ink.addRect(x + from * unit, y + (code.size - row - 1) * unit, (to - from) * unit, unit);
        from = to;
      }
    }
    ink.fill();
  }
}
