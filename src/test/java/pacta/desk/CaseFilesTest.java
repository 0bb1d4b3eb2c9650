package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static pacta.desk.TestOffice.WORKSPACE;

import eu.europa.esig.dss.asic.cades.validation.ASiCContainerWithCAdESValidator;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.engagement.Command;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.journal.Canonical;
import pacta.journal.Chain;
import pacta.journal.Checkpoint;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.journal.Openings;
import pacta.journal.Tree;
import pacta.journal.TreeProof;
import pacta.proof.Archive;
import pacta.proof.CaseFile;
import pacta.proof.CaseFile.Chapter;
import pacta.proof.Entries;
import pacta.seal.Seal;
import pacta.seal.Timestamp;
import pacta.store.Dialect;
import pacta.terms.Incident.Settling;

class CaseFilesTest {
  @TempDir private Path dir;

  private static void live(TestOffice house) {
    house.run();
    house.take(Samples.MARTA, (at, by) ->
        new Command.Book(at, by, Samples.wall("2027-03-10T10:00"), 60));
    house.clock.turnTo(Samples.at("2027-03-09T20:00"));
    house.take(Samples.LUCIA, (at, by) -> new Command.Cancel(at, by, 1, Settling.AS_AGREED,
        Optional.empty(), Optional.of(Samples.words("Se me ha <b>liado</b>."))));
    house.office.worker().runDue();
  }

  private static byte[] made(TestOffice house, Set<Chapter> chapters) {
    return house.office.caseFiles().make(WORKSPACE, house.id, chapters).orElseThrow().bytes();
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  @ParameterizedTest @EnumSource(Dialect.class)
  void everything_in_it_fits_together(Dialect dialect) throws Exception {
    try (var house = new TestOffice(dialect)) {
      live(house);
      var files = Entries.of(made(house, Chapter.usual()));
      assertThat(files.keySet()).contains("LEEME.txt", "README.txt", "agreement/acuerdo.pdf",
          "agreement/agreement-translation.pdf", "agreement/terms.json", "evidence/evidence.pdf",
          "account/claim.pdf", "account/statement.pdf", "timeline/cronologia.html",
          "timeline/timeline.html", "messages/messages.pdf",
          "certificates/authority.pem", "certificates/journal.txt");
      var index = CaseFile.read(text(files, CaseFile.INDEX));
      var links = links(files, index);
      proofs_hold(files, index, links);
      for (var paper : index.papers()) {
        var bytes = files.get(paper.file());
        assertThat(Digest.of(bytes)).isEqualTo(paper.sealed());
        assertThat(Digest.of(Arrays.copyOf(bytes, (int) paper.length())))
            .isEqualTo(paper.printed());
      }
      assertThat(Seal.check(files.get("agreement/acuerdo.pdf")).sound()).isTrue();
      assertThat(text(files, "agreement/terms.json")).startsWith("{");
      var timeline = text(files, "timeline/cronologia.html");
      assertThat(timeline).contains("class=\"client\"", "Se me ha &lt;b&gt;liado&lt;/b&gt;.",
          links.getLast().digest().hex()).doesNotContain("<script", "<b>liado");
    }
  }

  private static List<Link> links(Map<String, byte[]> files, CaseFile index) {
    var links = new ArrayList<Link>();
    for (var body : text(files, CaseFile.EVENTS).strip().split("\n"))
      links.add(Link.after(
          links.isEmpty() ? Optional.empty() : Optional.of(links.getLast()), body));
    assertThat(links).hasSize((int) index.links());
    assertThat(Chain.check(links)).isInstanceOf(Chain.Intact.class);
    return links;
  }

  private static void proofs_hold(Map<String, byte[]> files, CaseFile index, List<Link> links) {
    var proofs = CaseFile.Proofs.read(text(files, CaseFile.PROOFS));
    assertThat(proofs.log()).isEqualTo(index.log());
    var said = proofs.checkpoints().stream().map(kept ->
        Checkpoint.parse(kept.note().text(index.log()).orElseThrow())).toList();
    var root = Tree.over(links).root();
    assertThat(said.getLast().root()).isEqualTo(root);
    assertThat(said.size()).isGreaterThan(1);
    for (var grown : proofs.consistency()) {
      var first = said.stream().filter(it -> it.size() == grown.first()).findFirst().orElseThrow();
      var second =
          said.stream().filter(it -> it.size() == grown.second()).findFirst().orElseThrow();
      assertThat(TreeProof.consistent(first.size(), first.root(), second.size(), second.root(),
          grown.proof())).isTrue();
    }
    assertThat(proofs.consistency()).hasSize(said.size() - 1);
    assertThat(proofs.inclusion()).hasSize(4).allSatisfy(it -> assertThat(TreeProof.includes(
        links.get((int) it.position() - 1).leaf(), it.position() - 1, links.size(), it.proof(),
        root)).isTrue());
    assertThat(proofs.checkpoints()).allSatisfy(kept -> assertThat(Timestamp.read(
        Base64.getDecoder().decode(kept.timestamp()),
        kept.note().note().getBytes(StandardCharsets.UTF_8))).isPresent());
  }

  @Test void what_is_left_out_stays_closed_and_the_rest_can_be_read() throws Exception {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.run();
      var files = Entries.of(made(house, Chapter.usual()));
      var index = CaseFile.read(text(files, CaseFile.INDEX));
      var openings = CaseFile.Keys.read(text(files, CaseFile.OPENINGS));
      var canonical = new Canonical(new Openings(openings.workspace(), openings.list()));
      var events = links(files, index).stream()
          .map(link -> canonical.read(link.body(), Event.class)).toList();
      assertThat(events).isEqualTo(house.office.desk().history(WORKSPACE, house.id));
      var none = Entries.of(made(house, Set.of(Chapter.SESSIONS)));
      assertThat(none.keySet()).doesNotContain("agreement/acuerdo.pdf", "account/claim.pdf",
          "evidence/evidence.pdf");
      assertThat(none.get(CaseFile.EVENTS)).isEqualTo(files.get(CaseFile.EVENTS));
      assertThat(CaseFile.Keys.read(text(none, CaseFile.OPENINGS)).list()).isEmpty();
      assertThat(text(none, "timeline/cronologia.html")).contains("Queda fuera");
    }
  }

  @Test void two_of_the_same_moment_differ_in_the_signature_alone() throws Exception {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      live(house);
      var one = Entries.of(made(house, Chapter.usual()));
      var other = Entries.of(made(house, Chapter.usual()));
      assertThat(List.copyOf(one.keySet())).isEqualTo(List.copyOf(other.keySet()))
          .startsWith("mimetype");
      one.remove(Archive.SIGNATURE);
      other.remove(Archive.SIGNATURE);
      assertThat(other).containsExactlyEntriesOf(one);
    }
  }

  @Test void any_validator_finds_the_container_passed_once_it_trusts_our_root() throws Exception {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      live(house);
      var bytes = made(house, Chapter.usual());
      var files = Entries.of(bytes);
      var trusted = new CommonTrustedCertificateSource();
      trusted.addCertificate(root(files));
      var verifier = new CommonCertificateVerifier();
      verifier.setTrustedCertSources(trusted);
      var validator = new ASiCContainerWithCAdESValidator(new InMemoryDocument(bytes));
      validator.setCertificateVerifier(verifier);
      validator.setValidationTime(Date.from(house.clock.instant().plus(Duration.ofDays(1))));
      var report = validator.validateDocument().getSimpleReport();
      var id = report.getFirstSignatureId();
      assertThat(report.getIndication(id)).as(() -> report.getSubIndication(id) + " "
          + report.getAdESValidationErrors(id)).isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.CAdES_BASELINE_LTA);
      assertThat(report.getSignaturesCount()).isEqualTo(1);
    }
  }

  private static CertificateToken root(Map<String, byte[]> files) {
    return DSSUtils.loadCertificate(files.get("certificates/authority.pem"));
  }

  @Test void openssl_finds_the_signature_and_the_timestamps_good() throws Exception {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      live(house);
      for (var file : Entries.of(made(house, Chapter.usual())).entrySet()) {
        var path = dir.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      var when = Long.toString(house.clock.instant().plusSeconds(60).getEpochSecond());
      assertThat(said("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in",
          Archive.SIGNATURE, "-content", Archive.MANIFEST, "-CAfile",
          "certificates/authority.pem", "-purpose", "any", "-attime", when, "-out",
          "manifest.out")).contains("successful");
      try (var all = Files.list(dir.resolve("journal/checkpoints"))) {
        var stamps = all.filter(it -> it.toString().endsWith(".tst")).toList();
        assertThat(stamps).isNotEmpty();
        for (var stamp : stamps)
          assertThat(said("openssl", "ts", "-verify", "-token_in", "-in", stamp.toString(),
              "-data", stamp.toString().replace(".tst", ".txt"), "-CAfile",
              "certificates/authority.pem", "-attime", when)).contains("Verification: OK");
      }
    }
  }

  private String said(String... command) throws IOException, InterruptedException {
    assumeTrue(Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(it -> Files.isExecutable(Path.of(it, command[0]))), "not installed");
    var process = new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true)
        .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  @Test void hostile_names_stay_names() throws Exception {
    var hostile = "</p><script>alert(1)</script>\n\"Ana\" ../../x ${code} {code}";
    try (var house = new TestOffice(Dialect.SQLITE, hostile)) {
      house.run(hostile);
      var files = Entries.of(made(house, Set.of(Chapter.values())));
      assertThat(text(files, "timeline/timeline.html")).doesNotContain("<script")
          .contains("&lt;script&gt;");
      assertThat(files.keySet()).allMatch(it -> it.matches("[A-Za-z0-9./-]+"));
      assertThat(files).containsKey("evidence/evidence.pdf");
    }
  }

  @Test void before_anything_is_agreed_there_is_the_journal_and_nothing_else_to_seal()
      throws Exception {
    try (var house = new TestOffice(Dialect.SQLITE)) {
      house.take(Samples.MARTA, (at, by) -> new Command.Open(at, by, Samples.LUCIA_ID,
          new pacta.engagement.Card("Lucía", "lucia@example.com", pacta.people.Language.ES,
              Samples.MADRID, "Proceso"), Samples.QUESTIONS));
      var files = Entries.of(made(house, Chapter.usual()));
      var index = CaseFile.read(text(files, CaseFile.INDEX));
      assertThat(index.papers()).isEmpty();
      assertThat(index.links()).isEqualTo(1);
      assertThat(files).containsKey("timeline/cronologia.html").doesNotContainKey(
          "account/claim.pdf");
    }
  }
}
