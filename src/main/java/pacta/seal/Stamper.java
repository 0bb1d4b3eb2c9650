package pacta.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.util.HexFormat;
import pacta.journal.Digest;

/// Our timestamps, as the library asks for them.
record Stamper(Timestamps timestamps) implements TSPSource {
  @Override public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
    if (algorithm != DigestAlgorithm.SHA256)
      throw new IllegalArgumentException("timestamps are of SHA-256, not of " + algorithm);
    return new TimestampBinary(
        timestamps.stamp(new Digest(HexFormat.of().formatHex(digest))));
  }
}
