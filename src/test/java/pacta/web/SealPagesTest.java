package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.desk.Office;
import pacta.desk.SealKeys;
import pacta.engagement.Samples;
import pacta.people.WorkspaceId;
import pacta.seal.SealKey;

/// What the certificates of a seal point to, for any program.
class SealPagesTest {
  private static House house;
  private static WorkspaceId workspace;

  @BeforeAll static void open() {
    house = House.open();
    house.turnTo(Samples.at("2027-01-08T11:00"));
    Guests.ana(house);
    workspace = Guests.workspace(house);
    house.part(Office.class).timestamps().apply(workspace).stamp(new byte[1]);
  }

  @AfterAll static void close() {
    house.close();
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    try (var anybody = HttpClient.newHttpClient()) {
      return anybody.send(HttpRequest.newBuilder(URI.create(house.at(path))).build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static SealKey key() {
    return house.part(SealKeys.class).find(workspace).orElseThrow();
  }

  @Test void anybody_gets_the_authority_and_what_it_revoked_where_the_certificates_say()
      throws Exception {
    var name = SealKey.fingerprint(key().authority()).hex();
    var path = SealKeys.path(workspace) + name;
    var x509 = CertificateFactory.getInstance("X.509");
    var authority = get(path + ".cer");
    assertThat(authority.headers().firstValue("Content-Type")).contains("application/pkix-cert");
    assertThat(x509.generateCertificate(
        new ByteArrayInputStream(authority.body()))).isEqualTo(key().authority());
    var list = get(path + ".crl");
    assertThat(list.headers().firstValue("Content-Type")).contains("application/pkix-crl");
    var revoked = (X509CRL) x509.generateCRL(new ByteArrayInputStream(list.body()));
    revoked.verify(key().authority().getPublicKey());
    assertThat(new String(key().certificate().getEncoded(),
        java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains(path + ".crl", path + ".cer");
  }

  @Test void another_name_or_workspace_has_nothing() throws Exception {
    var name = SealKey.fingerprint(key().authority()).hex();
    for (var path : new String[] {SealKeys.path(workspace) + "0".repeat(64) + ".crl",
        "/seals/00000000-0000-4000-8000-000000000000/" + name + ".crl",
        "/seals/nobody/" + name + ".cer", SealKeys.path(workspace) + name + ".p12"})
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
  }
}
