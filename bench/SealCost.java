import com.sun.management.OperatingSystemMXBean;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import pacta.document.Ink;
import pacta.document.Press;
import pacta.proof.SealedPapers;
import pacta.seal.Drawing;
import pacta.seal.Imported;
import pacta.seal.Mark;
import pacta.seal.OwnTimestamps;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.seal.Steps;
import pacta.terms.Version;

/// What a seal costs, beside two other libraries that sign the same paper with the same key, in
/// turns. Figures are processor milliseconds of the whole process, its compiler and memory too.
final class SealCost {
  private static final int ROUNDS = 5;
  private static final Instant AT = Instant.now();

  public static void main(String[] words) throws Exception {
    if (words[0].equals("first")) first(Boolean.parseBoolean(words[1]));
    else compare(Path.of(words[1]), Integer.parseInt(words[2]));
  }

  private static double cpu() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  private static Mark mark(Ink ink, String name) {
    var drawn = Drawing.parse("M10 62 C18 30 30 12 36 16 C44 22 22 66 30 70 L90 20");
    return new Mark(ink, name, ink == Ink.CLIENT ? drawn : Optional.empty(), "12 de enero de 2026",
        AT.minusSeconds(60).atZone(ZoneId.of("Europe/Madrid")), name, "");
  }

  private static final List<Mark> MARKS = List.of(mark(Ink.PROFESSIONAL, "Marta Soler Vidal"),
      mark(Ink.CLIENT, "Lucía Ferrer Navas"));

  private static SealKey key() {
    return SealKey.create("Consulta", Optional.empty(), AT.minusSeconds(3600), new SecureRandom());
  }

  private static Seal seal(SealKey key) {
    return new Seal(key, new OwnTimestamps(key, () -> AT), () -> AT);
  }

  /// The first seal of a process, which a start may have prepared.
  private static void first(boolean warm) {
    if (warm) Seal.warm(AT, new SecureRandom());
    double before = cpu();
    long clock = System.nanoTime();
    var paper = SealedPapers.paper(SealedPapers.TERMS, Version.FIRST);
    seal(key()).close(paper, MARKS, Steps.ALL_AT_ONCE);
    say("| first, %s | %.0f | %.0f |", warm ? "prepared" : "not prepared", cpu() - before,
        (System.nanoTime() - clock) / 1e6);
  }

  private interface Way {
    double spent(int times) throws IOException;
  }

  private static void compare(Path folder, int times) throws Exception {
    var paper = SealedPapers.paper(SealedPapers.TERMS, Version.FIRST);
    Files.write(folder.resolve("paper.pdf"), paper);
    // One of the others reads only files with a plain table of objects.
    new ProcessBuilder("qpdf", "--object-streams=disable", folder.resolve("paper.pdf").toString(),
        folder.resolve("plain.pdf").toString()).inheritIO().start().waitFor();
    var other = Imported.read(Files.readAllBytes(folder.resolve("key.p12")),
        "password".toCharArray(), AT);
    var own = key();
    var node = new ProcessBuilder("node", "bench/seal.mjs", folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var ways = new String[] {"pacta: print, two signatures, LTA", "pacta: two signatures, LTA",
        "pacta: one signature with time, that key", "libpdf: one signature",
        "signpdf: one signature"};
    var same = own.with(other);
    var all = new Way[] {
        spent(() -> seal(own).close(SealedPapers.paper(SealedPapers.TERMS, Version.FIRST), MARKS,
            Steps.ALL_AT_ONCE)),
        spent(() -> seal(own).close(paper, MARKS, Steps.ALL_AT_ONCE)),
        spent(() -> seal(same).sign(paper, MARKS.subList(0, 1), Steps.ALL_AT_ONCE)),
        asked(node, "libpdf"), asked(node, "signpdf")};
    try (var pdf = Loader.loadPDF(paper)) {
      say("A paper of %d pages, %d bytes; %d rounds of %d, one after another.%n",
          pdf.getNumberOfPages(), paper.length, ROUNDS, times);
    }
    for (var way : all) way.spent(times * 2);
    var rounds = new double[all.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++)
      for (int i = 0; i < all.length; i++) rounds[i][round] = all[i].spent(times) / times;
    say("| what | CPU ms, median | rounds |%n|---|---|---|");
    for (int i = 0; i < all.length; i++) {
      Arrays.sort(rounds[i]);
      say("| %s | %.1f | %.1f–%.1f |", ways[i], rounds[i][ROUNDS / 2], rounds[i][0],
          rounds[i][ROUNDS - 1]);
    }
    node.destroy();
    say("%n| file | bytes | what the European validator calls it |%n|---|---|---|");
    verdict("pacta, sealed", seal(own).close(paper, MARKS, Steps.ALL_AT_ONCE), own.authority());
    verdict("pacta, one signature", seal(same).sign(paper, MARKS.subList(0, 1),
        Steps.ALL_AT_ONCE), other.certificate());
    for (var name : List.of("libpdf", "signpdf"))
      verdict(name, Files.readAllBytes(folder.resolve(name + ".pdf")), other.certificate());
  }

  private static Way spent(Runnable work) {
    return times -> {
      double before = cpu();
      for (int i = 0; i < times; i++) work.run();
      return cpu() - before;
    };
  }

  private static Way asked(Process node, String way) {
    var answers = node.inputReader(StandardCharsets.UTF_8);
    OutputStream asking = node.getOutputStream();
    return times -> {
      asking.write((way + " " + times + "\n").getBytes(StandardCharsets.UTF_8));
      asking.flush();
      return Double.parseDouble(answers.readLine()) / 1e3;
    };
  }

  private static void verdict(String name, byte[] pdf, X509Certificate root) {
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(root));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    var report = validator.validateDocument().getSimpleReport();
    say("| %s | %d | %s |", name, pdf.length, report.getSignatureIdList().stream()
        .map(it -> report.getSignatureFormat(it) + " " + report.getIndication(it))
        .collect(Collectors.joining(", ")));
  }

  private static void say(String form, Object... said) {
    System.out.println(String.format(Locale.ROOT, form, said));
  }
}
