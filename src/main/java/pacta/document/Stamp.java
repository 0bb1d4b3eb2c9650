package pacta.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Fixes what would differ from one printing to the next: two dates and the file's identifier.
final class Stamp {
  private Stamp() {}

  static Calendar calendar(Instant at) {
    return GregorianCalendar.from(
        ZonedDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
  }

  static void fix(PDDocument pdf, Instant at, String name) throws IOException {
    pdf.getDocumentInformation().setCreationDate(calendar(at));
    var catalog = pdf.getDocumentCatalog();
    var said = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
    var date = at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+00:00");
    var fixed = said.replaceAll("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + date + "$2");
    var metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
    pdf.setDocumentId(at.toEpochMilli() ^ ((long) name.hashCode() << 32));
  }
}
