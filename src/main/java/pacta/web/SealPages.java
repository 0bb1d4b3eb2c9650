package pacta.web;

import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pacta.access.Visitor;
import pacta.desk.SealKeys;
import pacta.people.WorkspaceId;
import pacta.seal.SealKey;

/// `/seals/…`: what the certificates of a seal point to, for any program that checks one.
@Controller
final class SealPages {
  private final SealKeys seals;
  private final InstantSource clock;

  SealPages(SealKeys seals, InstantSource clock) {
    this.seals = seals;
    this.clock = clock;
  }

  /// What that authority has revoked, as of now (RFC 5280, 5).
  @GetMapping("/seals/{workspace}/{authority:[0-9a-f]{64}}.crl")
  ResponseEntity<byte[]> revoked(Visitor anybody, @PathVariable String workspace,
      @PathVariable String authority) {
    return answer("application/pkix-crl",
        find(workspace, authority).revoked(clock.instant()));
  }

  /// The certificate of that authority itself (RFC 5280, 4.2.2.1).
  @GetMapping("/seals/{workspace}/{authority:[0-9a-f]{64}}.cer")
  ResponseEntity<byte[]> authority(Visitor anybody, @PathVariable String workspace,
      @PathVariable String authority) throws CertificateEncodingException {
    return answer("application/pkix-cert", find(workspace, authority).authority().getEncoded());
  }

  private SealKey find(String workspace, String authority) {
    try {
      return seals.find(WorkspaceId.parse(workspace))
          .filter(it -> it.vouchesAs(authority)).orElseThrow(NotFound::new);
    } catch (IllegalArgumentException none) {
      throw new NotFound();
    }
  }

  private static ResponseEntity<byte[]> answer(String type, byte[] body) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(body);
  }
}
