package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import pacta.document.Anatomy;
import pacta.engagement.Samples;
import pacta.post.Letter;
import pacta.post.Mime;
import pacta.proof.Entries;
import pacta.proof.Examination;
import pacta.proof.Trust;
import pacta.proof.Verdict;
import pacta.store.Dialect;

/// Text that is meant to break what it is written into, in every field of every command: what comes
/// of it has the parts that come of a tame text, and no others.
class HostileLifeTest {
  private static final Pattern TAG = Pattern.compile("<[A-Za-z][A-Za-z0-9]*");
  /// What would turn or hide the words of a line, or end it.
  private static final Pattern UNSEEN = Pattern.compile(
      "[\\p{Cc}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff&&[^\\n\\f]]");
  private static HttpServer network;
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final Map<Hostile, Made> LIVES = new EnumMap<>(Hostile.class);
  private static Made tame;

  /// All that comes of one life.
  record Made(Map<String, byte[]> files, List<Letter> letters) {}

  @BeforeAll static void listen() throws IOException {
    ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("eu.europa.esig.dss"))
        .setLevel(ch.qos.logback.classic.Level.ERROR);
    network = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    network.createContext("/", exchange -> {
      ASKED.incrementAndGet();
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    network.start();
    tame = made(Dialect.SQLITE, "Telares");
  }

  @AfterAll static void hush() {
    network.stop(0);
  }

  private static String at() {
    return "http://127.0.0.1:" + network.getAddress().getPort() + "/";
  }

  private static Made made(Hostile hostile) throws IOException {
    if (!LIVES.containsKey(hostile))
      LIVES.put(hostile, made(hostile.dialect(), hostile.text(at())));
    return LIVES.get(hostile);
  }

  private static Made made(Dialect dialect, String text) throws IOException {
    var life = HostileLife.in(dialect, text);
    try (var house = life.house()) {
      life.live();
      var file = life.caseFile();
      var report = Examination.of(file, Trust.ANYBODY);
      assertThat(report.verdict()).as(() -> report.findings().toString())
          .isEqualTo(Verdict.VALID);
      return new Made(Entries.of(file), List.copyOf(house.letters));
    }
  }

  @ParameterizedTest @EnumSource
  void what_comes_of_it_has_the_parts_of_what_comes_of_a_tame_text(Hostile hostile)
      throws Exception {
    var made = made(hostile);
    assertThat(ASKED).hasValue(0);
    assertThat(made.files().keySet()).isEqualTo(tame.files().keySet());
    for (var name : made.files().keySet()) {
      var file = made.files().get(name);
      if (name.endsWith(".pdf")) paper(name, file);
      if (name.endsWith(".html")) page(name, text(file), text(tame.files().get(name)));
    }
    letters(made.letters());
  }

  /// As long as a field may be, and the letter that is widest.
  @Test void a_word_without_end_ends_on_paper_soon_and_within_the_page() {
    var life = HostileLife.in(Dialect.SQLITE, "W".repeat(20_000));
    try (var _ = life.house()) {
      var from = worked();
      var paper = life.printed();
      assertThat(worked().minus(from)).as("of one processor").isLessThan(Duration.ofMinutes(2));
      assertThat(Anatomy.of(paper).right()).isLessThan(595 - 40);
    }
  }

  private static Duration worked() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  @Test void verapdf_finds_every_paper_of_a_case_file_lasting_and_accessible(@TempDir Path dir)
      throws Exception {
    var jars = Path.of("target", "verapdf");
    assumeTrue(Files.isDirectory(jars), "veraPDF is not there: scripts/install-test-tools");
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jars + "/*",
        "scripts/verapdf/CheckPapers.java"));
    var papers = 0;
    for (var made : List.of(tame, made(Hostile.OBEYED), made(Hostile.UNSEEN)))
      for (var file : made.files().entrySet())
        if (file.getKey().endsWith(".pdf"))
          command.add(Files.write(dir.resolve(papers++ + ".pdf"), file.getValue()).toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = text(process.getInputStream().readAllBytes());
    assertThat(papers).isEqualTo(18);
    assertThat(said.split("3a kept", -1)).as(said).hasSize(papers + 1);
    assertThat(said.split("ua1 kept", -1)).as(said).hasSize(papers + 1);
    assertThat(said).doesNotContain("broken");
  }

  private static void paper(String name, byte[] file) {
    var made = Anatomy.of(file);
    var like = Anatomy.of(tame.files().get(name));
    assertThat(made.elements()).as(name).isEqualTo(like.elements());
    assertThat(made.annotations()).as(name).isEqualTo(like.annotations());
    assertThat(made.actions()).as(name).isEqualTo(like.actions());
    assertThat(made.files()).as(name).isEqualTo(like.files());
    assertThat(made.right()).as(name).isLessThan(595 - 40);
    assertThat(made.text()).as(name).doesNotContainPattern(UNSEEN);
  }

  private static void page(String name, String made, String like) {
    assertThat(tags(made)).as(name).isEqualTo(tags(like));
  }

  private static List<String> tags(String html) {
    return TAG.matcher(html).results().map(it -> it.group())
        .filter(it -> !it.equals("<br")).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void letters(List<Letter> letters) throws Exception {
    assertThat(letters).hasSameSizeAs(tame.letters());
    for (var i = 0; i < letters.size(); i++) {
      var made = sent(letters.get(i));
      var like = sent(tame.letters().get(i));
      var kind = letters.get(i).written().kind();
      assertThat(headers(made)).as(kind).isEqualTo(headers(like));
      assertThat(made.getAllRecipients()).as(kind).hasSize(1);
      assertThat(((InternetAddress) made.getAllRecipients()[0]).getAddress()).as(kind)
          .isEqualTo(((InternetAddress) like.getAllRecipients()[0]).getAddress());
      assertThat(made.getReplyTo()).hasSize(1);
      assertThat(made.getSubject()).as(kind).doesNotContainPattern(UNSEEN)
          .doesNotContain("\n").hasSizeLessThan(250);
      assertThat(tags(letters.get(i).html())).as(kind).containsOnly(
          tags(tame.letters().get(i).html()).toArray(String[]::new));
      assertThat(letters.get(i).html()).as(kind).doesNotContain("<script", "<iframe");
    }
  }

  private static MimeMessage sent(Letter letter) throws Exception {
    var bytes = Mime.write(letter, "pacta@example.com", Samples.at("2027-01-08T10:00"),
        Mime.messageId(letter, "example.com"));
    return new MimeMessage(Session.getInstance(new Properties()),
        new ByteArrayInputStream(bytes));
  }

  private static List<String> headers(MimeMessage message) throws Exception {
    var names = new ArrayList<String>();
    for (var header : Collections.list(message.getAllHeaders())) names.add(header.getName());
    return names;
  }
}
