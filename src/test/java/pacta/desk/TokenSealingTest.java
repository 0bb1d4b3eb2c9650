package pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static pacta.desk.TestOffice.WORKSPACE;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import pacta.engagement.Stage;
import pacta.people.Language;
import pacta.proof.CaseFile.Chapter;
import pacta.seal.Imported;
import pacta.seal.IssuingAuthority;
import pacta.seal.NoToken;
import pacta.seal.OwnTimestamps;
import pacta.seal.Seal;
import pacta.seal.SealKey;
import pacta.seal.SoftToken;
import pacta.store.Dialect;
import pacta.store.WorkQueue;

/// Sealing with a key on a token, as the desk does it: the token goes away and comes back, and its
/// PIN is changed behind our back.
class TokenSealingTest {
  private static final char[] PIN = SoftToken.PIN.toCharArray();
  private static final String NEW = "2222-otro-pin";

  @TempDir Path dir;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private TestOffice office;
  private IssuingAuthority authority;
  private SoftToken token;
  private SealKey key;

  @BeforeAll static void hush() {
    ((Logger) LoggerFactory.getLogger("eu.europa.esig.dss")).setLevel(Level.ERROR);
  }

  @BeforeEach void open() {
    root().addAppender(log);
    log.start();
    office = new TestOffice(Dialect.SQLITE);
    authority = new IssuingAuthority(office.clock);
    token = SoftToken.in(dir);
    token.key(authority, IssuingAuthority.Sort.CURVE_BELOW, true);
    office.office.seals().of(WORKSPACE, office.practice.name(),
        URI.create("https://acuerdos.example.com/seals/"), office.clock.instant());
    var contents = token.found().contents(PIN);
    key = office.office.seals().use(WORKSPACE, Imported.read(contents,
        contents.keys().getFirst(), List.of(), PIN, office.clock.instant()), office.clock);
  }

  @AfterEach void close() {
    root().detachAppender(log);
    if (token != null) token.close();
    authority.close();
    office.close();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private boolean isSealed() {
    return !((Stage.Running) office.see().stage()).sealed().isEmpty();
  }

  private Optional<SealDelay> delay() {
    return SealDelay.of(new WorkQueue(office.database), WORKSPACE, office.id, office.see());
  }

  private void hours(int count) {
    for (var hour = 0; hour < count; hour++) {
      office.clock.turn(Duration.ofHours(1));
      office.office.worker().runDue();
    }
  }

  private void isSealedByTheToken() {
    var sealed = ((Stage.Running) office.see().stage()).sealed().stream()
        .filter(it -> it.language() == Language.ES).findFirst().orElseThrow();
    var checked = Seal.check(
        office.office.blobs().find(WORKSPACE, sealed.digest()).orElseThrow().bytes());
    assertThat(checked.lasting()).isTrue();
    assertThat(checked.soundBy(key.fingerprint())).isTrue();
    assertThat(delay()).isEmpty();
  }

  private long copies() {
    return office.letters.stream().filter(it -> !it.attachments().isEmpty()).count();
  }

  private List<String> said() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test void a_token_that_is_out_delays_the_copy_and_nothing_signs_in_its_place() {
    token.takeOut();
    office.run();
    for (var hour = 0; hour < 12; hour++) {
      assertThat(isSealed()).isFalse();
      assertThat(delay()).contains(SealDelay.TOKEN);
      hours(1);
    }
    assertThat(copies()).isZero();
    assertThat(new WorkQueue(office.database).stuck(WORKSPACE, office.clock.instant())).isEmpty();
    assertThat(said()).anyMatch(it -> it.contains("errand SEAL") && it.contains("awaits its token")
        && it.contains(token.label()) && it.contains("is in no slot"));
    token.putBack();
    hours(1);
    isSealedByTheToken();
    assertThat(copies()).isEqualTo(2);
    token.takeOut();
    assertThatExceptionOfType(NoToken.class).isThrownBy(() ->
        office.office.caseFiles().make(WORKSPACE, office.id, Chapter.usual()))
        .returns(NoToken.Reason.ABSENT, NoToken::reason);
  }

  @Test void a_refused_pin_is_forgotten_and_only_a_person_makes_it_go_on() {
    token.change(SoftToken.PIN, NEW);
    office.run();
    assertThat(delay()).contains(SealDelay.PIN);
    assertThat(said()).anyMatch(it -> it.contains("awaits the PIN of its token: PIN_REFUSED"));
    // What was refused would be taken now, were it shown again: by this process or a later one.
    token.change(NEW, SoftToken.PIN);
    hours(6);
    assertThat(isSealed()).isFalse();
    assertThat(delay()).contains(SealDelay.PIN);
    var later = new SealKeys(office.vault);
    assertThat(later.find(WORKSPACE).orElseThrow().token().orElseThrow().hasPin()).isFalse();
    assertThatExceptionOfType(NoToken.class)
        .isThrownBy(() -> later.pin(WORKSPACE, NEW.toCharArray()))
        .returns(NoToken.Reason.PIN_REFUSED, NoToken::reason);
    hours(6);
    assertThat(isSealed()).isFalse();
    later.pin(WORKSPACE, PIN);
    hours(1);
    isSealedByTheToken();
    assertThat(copies()).isEqualTo(2);
  }

  @Test void what_somebody_said_since_is_not_forgotten_with_the_refused_one() {
    token.change(SoftToken.PIN, NEW);
    var before = office.office.seals().find(WORKSPACE).orElseThrow();
    new SealKeys(office.vault).pin(WORKSPACE, NEW.toCharArray());
    assertThatExceptionOfType(NoToken.class).isThrownBy(() ->
        new Seal(before, new OwnTimestamps(before, office.clock), office.clock).works());
    office.run();
    isSealedByTheToken();
  }

  /// Every word, and to the list alone.
  private void everythingSaid(Runnable meanwhile) {
    var root = root();
    var level = root.getLevel();
    var others = new ArrayList<Appender<ILoggingEvent>>();
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.remove(log);
    others.forEach(root::detachAppender);
    root.setLevel(Level.TRACE);
    try {
      meanwhile.run();
    } finally {
      root.setLevel(level);
      others.forEach(root::addAppender);
    }
  }

  @Test void its_pin_is_nowhere_to_be_read() throws IOException {
    everythingSaid(() -> {
      token.takeOut();
      office.run();
      token.putBack();
      hours(1);
    });
    isSealedByTheToken();
    assertThat(said()).hasSizeGreaterThan(100).noneMatch(it -> it.contains(SoftToken.PIN));
    assertThat(office.office.desk().history(WORKSPACE, office.id).toString())
        .doesNotContain(SoftToken.PIN);
    try (var files = Files.walk(office.database.settings().data())) {
      assertThat(files.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(it ->
          assertThat(new String(Files.readAllBytes(it), StandardCharsets.ISO_8859_1))
              .as(it.toString()).doesNotContain(SoftToken.PIN));
    }
  }
}
