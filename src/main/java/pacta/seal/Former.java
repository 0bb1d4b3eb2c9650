package pacta.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/// A certificate that no longer signs. What it signed stays as it is.
///
/// @param stolen since when its key is not in our hands alone; empty when it was only replaced
public record Former(X509Certificate certificate, Optional<Instant> stolen) {}
