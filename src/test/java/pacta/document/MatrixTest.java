package pacta.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class MatrixTest {
  @Test void a_phone_held_over_the_last_page_opens_the_page_that_checks_it() throws Exception {
    assertThat(seen(Press.print(Papers.agreement(), Papers.AT)))
        .isEqualTo("https://acuerdos.example.com/verificar?code=PCT-7K4M-92QX");
  }

  private static String seen(byte[] pdf) throws IOException, ReaderException {
    try (var document = Loader.loadPDF(pdf)) {
      var last = document.getNumberOfPages() - 1;
      var image = new PDFRenderer(document).renderImageWithDPI(last, 200);
      var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0,
          image.getWidth());
      var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)),
          Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
  }
}
