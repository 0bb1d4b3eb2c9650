package pacta.seal;

import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// A PDF of a stranger's, opened with bounds: none that is encrypted, which could hide anything,
/// and none that makes its reader go round in it.
public final class PlainPdf {
  /// For each signature all that it covers is read, and nobody has so many parties.
  public static final int SIGNATURES_MAX = 16;

  /// How often each byte may be read while it is open. Ours need less than a fifth.
  private static final int ROUNDS_MAX = 60;
  private static final int READS_MIN = 1 << 22;
  private static final int READS_BETWEEN_LOOKS = 1 << 16;
  /// Nobody encrypts for this one, so that what is encrypted does not open.
  private static final String NOBODYS = UUID.randomUUID().toString();

  private PlainPdf() {}

  /// It goes round in circles, or whoever waited for it has gone.
  public static final class Tangled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Tangled() {
      super("too much reading");
    }
  }

  /// Nobody can see into it before it is opened.
  public static final class Encrypted extends IOException {
    private static final long serialVersionUID = 1;

    Encrypted(Throwable cause) {
      super(cause);
    }
  }

  /// @throws Encrypted   when it is encrypted
  /// @throws IOException when it is no PDF
  /// @throws Tangled     then, or later when it is read
  public static PDDocument open(byte[] pdf) throws IOException {
    try {
      var document = Loader.loadPDF(new Source(pdf), NOBODYS);
      if (!document.isEncrypted()) return document;
      document.close();
      throw new Encrypted(null);
    } catch (InvalidPasswordException other) {
      throw new Encrypted(other);
    }
  }

  private static final class Source extends RandomAccessReadBuffer {
    private long left;

    Source(byte[] pdf) {
      super(pdf);
      left = Math.max(READS_MIN, (long) pdf.length * ROUNDS_MAX);
    }

    @Override public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(read, 1));
      return read;
    }

    private void count(int bytes) {
      long before = left;
      left -= bytes;
      if (left < 0 || before / READS_BETWEEN_LOOKS != left / READS_BETWEEN_LOOKS
          && Thread.currentThread().isInterrupted()) throw new Tangled();
    }
  }
}
