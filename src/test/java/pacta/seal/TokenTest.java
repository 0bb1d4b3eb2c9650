package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static pacta.seal.Seals.AT;
import static pacta.seal.Seals.CLIENT;
import static pacta.seal.Seals.KEY;
import static pacta.seal.Seals.PAPER;
import static pacta.seal.Seals.PROFESSIONAL;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import pacta.seal.IssuingAuthority.Sort;

/// A seal whose key lies on a token, by a module that others wrote.
class TokenTest {
  private static final char[] PIN = SoftToken.PIN.toCharArray();
  private static final char[] OTHER = "1111".toCharArray();
  /// Of the flags of a token: somebody has shown it a wrong PIN since the last right one.
  private static final long CKF_USER_PIN_COUNT_LOW = 0x1_0000;
  private static IssuingAuthority authority;

  @TempDir Path dir;
  private SoftToken token;

  @BeforeAll static void open() {
    ((Logger) LoggerFactory.getLogger("eu.europa.esig.dss")).setLevel(Level.ERROR);
    authority = new IssuingAuthority(() -> AT.plusSeconds(5));
  }

  @AfterAll static void close() {
    authority.close();
  }

  @BeforeEach void make() {
    token = SoftToken.in(dir);
  }

  @AfterEach void forget() {
    if (token != null) token.close();
  }

  private Credential taken(X509Certificate... more) {
    var contents = token.found().contents(PIN);
    return Imported.read(contents, contents.keys().getFirst(), List.of(more), PIN, AT);
  }

  private static byte[] sealed(SealKey key) {
    return Seals.seal(key, AT).close(PAPER, List.of(PROFESSIONAL, CLIENT), Steps.ALL_AT_ONCE);
  }

  @ParameterizedTest @EnumSource(names = {"RSA", "RSA_BELOW", "CURVE_BELOW"})
  void it_seals_as_any_other_and_programs_of_others_believe_it(Sort sort) throws Exception {
    var issued = token.key(authority, sort, true);
    var taken = taken();
    assertThat(taken.chain()).isEqualTo(issued.chain());
    var key = KEY.with(taken);
    var sealed = sealed(key);
    var checked = Seal.check(sealed);
    assertThat(checked.lasting()).isTrue();
    assertThat(checked.soundBy(SealKey.fingerprint(issued.certificate()))).isTrue();
    assertThat(OtherProgramsTest.said("pdfsig",
        Files.write(dir.resolve("sealed.pdf"), sealed).toString())
        .split("Signature is Valid", -1)).hasSize(3);
    var reports = OtherProgramsTest.validated(sealed, KEY.authority(), authority.root());
    var report = reports.getSimpleReport();
    assertThat(report.getSignatureIdList()).hasSize(2).allSatisfy(id -> {
      assertThat(report.getIndication(id)).as(reports.getXmlSimpleReport())
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
    });
  }

  @ParameterizedTest @EnumSource(names = {"RSA_BELOW", "CURVE_BELOW"})
  void an_archive_can_be_sealed_with_it_too(Sort sort) throws Exception {
    token.key(authority, sort, true);
    DetachedTest.signs(KEY.with(taken()));
  }

  @Test void a_key_that_wants_the_pin_for_each_signature_gets_it() {
    token.warierKey(authority);
    assertThat(Seal.check(sealed(KEY.with(taken()))).lasting()).isTrue();
  }

  @Test void two_who_sign_at_once_do_not_get_in_each_others_way() throws Exception {
    token.key(authority, Sort.CURVE_BELOW, true);
    var keys = List.of((TokenKey) taken().key(), (TokenKey) taken().key());
    try (var threads = Executors.newFixedThreadPool(2)) {
      var all = threads.invokeAll(keys.stream().map(key -> (Callable<Long>) () ->
          Stream.generate(() -> key.sign(new byte[64])).limit(10).count()).toList());
      for (var one : all) assertThat(one.get()).isEqualTo(10);
    }
  }

  @Test void its_file_says_where_it_lies_and_no_key() {
    token.key(authority, Sort.CURVE_BELOW, true);
    var key = KEY.with(taken());
    var password = "secreta".toCharArray();
    var again = SealKey.open(key.toPkcs12(password), password);
    assertThat(again).isEqualTo(key);
    assertThat(again.token().orElseThrow().token()).isEqualTo(token.found());
    assertThat(again.seal().key().getEncoded()).isNull();
    assertThat(Seal.check(sealed(again)).lasting()).isTrue();
    var bare = SealKey.open(key.withPin(Optional.empty()).toPkcs12(password), password);
    assertThat(bare.token().orElseThrow().hasPin()).isFalse();
    assertNo(bare, NoToken.Reason.PIN_WANTED);
    assertThat(List.of(key, key.seal(), key.token().orElseThrow(), again.toString()).toString())
        .doesNotContain(SoftToken.PIN);
  }

  @Test void what_the_token_lacks_of_the_chain_may_be_brought() {
    var issued = token.key(authority, Sort.RSA_BELOW, false);
    assertThatExceptionOfType(Imported.Refused.class).isThrownBy(this::taken)
        .returns(Imported.Reason.NO_CHAIN, Imported.Refused::reason);
    assertThat(taken(issued.chain().get(1), issued.chain().get(2)).chain())
        .isEqualTo(issued.chain());
  }

  @Test void one_of_several_keys_is_known_by_what_it_is_called() {
    token.key(authority, Sort.CURVE_BELOW, true);
    var second = token.key(authority, Sort.RSA_BELOW, true);
    var keys = token.found().contents(PIN).keys();
    assertThat(keys).hasSize(2);
    for (var name : List.of("llave 02", "02"))
      assertThat(keys).filteredOn(it -> it.isCalled(name)).singleElement()
          .returns(second.certificate(), Token.Held::certificate);
  }

  @Test void what_is_not_for_signing_is_refused_as_from_a_file() {
    token.key(authority, Sort.CLOSES, true);
    assertThatExceptionOfType(Imported.Refused.class).isThrownBy(this::taken)
        .returns(Imported.Reason.NOT_FOR_SIGNING, Imported.Refused::reason);
  }

  @Test void a_certificate_of_another_key_signs_nothing() throws Exception {
    var issued = token.key(authority, Sort.CURVE_BELOW, true);
    try (var other = SoftToken.in(Files.createDirectory(dir.resolve("other")))) {
      other.key(authority, Sort.CURVE_BELOW, true);
      var held = other.found().contents(PIN).keys().getFirst();
      var wrong = TokenKey.of(other.found(),
          new Token.Held(held.id(), held.label(), issued.certificate()), Optional.of(PIN));
      assertNo(KEY.with(new Credential(wrong, issued.chain())), NoToken.Reason.FAILED);
    }
  }

  @Test void taken_out_nothing_signs_in_its_place_and_back_it_signs() {
    token.key(authority, Sort.CURVE_BELOW, true);
    var key = KEY.with(taken());
    token.takeOut();
    assertThat(key.token().orElseThrow().token().isThere()).isFalse();
    assertNo(key, NoToken.Reason.ABSENT);
    token.putBack();
    assertThat(key.token().orElseThrow().token().isThere()).isTrue();
    assertThat(Seal.check(sealed(key)).lasting()).isTrue();
  }

  @Test void without_its_module_nothing_signs() throws Exception {
    token.key(authority, Sort.CURVE_BELOW, true);
    var key = KEY.with(taken());
    var to = Files.readSymbolicLink(token.module());
    Files.delete(token.module());
    assertNo(key, NoToken.Reason.MODULE);
    Files.createSymbolicLink(token.module(), Path.of(System.getProperty("java.home"), "lib",
        System.mapLibraryName("java")));
    assertNo(key, NoToken.Reason.MODULE);
    Files.delete(token.module());
    Files.createSymbolicLink(token.module(), to);
    assertThat(Seal.check(sealed(key)).lasting()).isTrue();
  }

  @Test void a_refused_pin_is_shown_once_and_never_again() {
    token.key(authority, Sort.CURVE_BELOW, true);
    var told = new AtomicInteger();
    var key = KEY.with(taken()).withPin(Optional.of(OTHER)).told(told::incrementAndGet);
    assertNo(key, NoToken.Reason.PIN_REFUSED);
    assertThat(told).hasValue(1);
    assertThat(isWarned()).isTrue();
    assertThat(token.found().contents(PIN).keys()).hasSize(1);
    assertThat(isWarned()).isFalse();
    for (var i = 0; i < 5; i++) assertNo(key, NoToken.Reason.PIN_REFUSED);
    assertThat(told).hasValue(1);
    assertThat(isWarned()).as("the token was shown a wrong PIN again").isFalse();
  }

  /// Whether the token says that it was shown a wrong PIN last.
  private boolean isWarned() {
    try (var open = Cryptoki.open(token.module())) {
      return open.slots().stream().filter(it -> it.label().equals(token.label()))
          .anyMatch(it -> (it.flags() & CKF_USER_PIN_COUNT_LOW) != 0);
    } catch (Cryptoki.Answer broken) {
      throw new AssertionError(broken);
    }
  }

  @Test void the_last_try_of_a_pin_is_for_people_and_a_pad_is_for_nobody() {
    var well = 0x42dL;
    var last = well | 0x2_0000;
    var locked = well | 0x4_0000;
    var pad = well | 0x100;
    assertThat(Token.shut(well, false)).isEmpty();
    assertThat(Token.shut(last, false)).contains(NoToken.Reason.LOCKED);
    assertThat(Token.shut(last, true)).isEmpty();
    assertThat(Token.shut(locked, true)).contains(NoToken.Reason.LOCKED);
    assertThat(Token.shut(pad, true)).contains(NoToken.Reason.PIN_PAD);
  }

  private static void assertNo(SealKey key, NoToken.Reason reason) {
    assertThatExceptionOfType(NoToken.class).isThrownBy(() -> sealed(key))
        .returns(reason, NoToken::reason)
        .satisfies(it -> assertThat(it.getMessage()).doesNotContain(SoftToken.PIN));
  }
}
