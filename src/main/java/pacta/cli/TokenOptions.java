package pacta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pacta.seal.Credential;
import pacta.seal.Imported;
import pacta.seal.Token;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which token has the key of a seal, and which of its keys that is.
final class TokenOptions {
  @Parameters(paramLabel = "MODULE", description = {
      "El módulo PKCS#11 del dispositivo (un archivo .so).",
      "The PKCS#11 module of the device (a file .so)."})
  private Path module;

  @Option(names = "--token", paramLabel = "NAME", description = {
      "El nombre o el número de serie del dispositivo, si hay varios puestos.",
      "The name or the serial number of the device, where there are several."})
  private String token;

  @Option(names = "--key", paramLabel = "NAME", description = {
      "El nombre de la llave, si tiene varias.", "The name of the key, where it has several."})
  private String key;

  @Option(names = "--certificates", paramLabel = "FILE", description = {
      "Los certificados de las autoridades que el dispositivo no trae.",
      "The certificates of authorities that the device does not bring."})
  private Path certificates;

  /// What seals from now on; says why and is empty when it is not clear which one is meant.
  ///
  /// @throws pacta.seal.NoToken when it is not there, or does not open
  /// @throws Imported.Refused   when it cannot be a seal
  Optional<Credential> read(SealOptions options, Console console, Instant at) {
    var more = more(console);
    var all = Token.in(module.toAbsolutePath().normalize());
    var meant = all.stream().filter(it -> token == null || it.isCalled(token)).toList();
    if (meant.size() != 1) {
      console.say("seal.token.which", "n", all.size());
      all.forEach(it -> console.line("  --token " + it.serial() + "  " + it.label()));
      return Optional.empty();
    }
    var pin = options.pin(console);
    var contents = meant.getFirst().contents(pin);
    var found = contents.keys().stream()
        .filter(it -> key == null || it.isCalled(key)).toList();
    if (found.size() != 1) {
      console.say("seal.token.which-key", "n", contents.keys().size());
      contents.keys().forEach(it -> console.line("  --key " + it.id() + "  " + it.label() + "  "
          + it.certificate().getSubjectX500Principal().getName()));
      return Optional.empty();
    }
    return Optional.of(Imported.read(contents, found.getFirst(), more, pin, at));
  }

  private Collection<X509Certificate> more(Console console) {
    if (certificates == null) return List.of();
    try (var in = Files.newInputStream(certificates)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast).toList();
    } catch (CertificateException unreadable) {
      throw new IllegalArgumentException(
          console.text("seal.certificates", "file", certificates.toString()), unreadable);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
