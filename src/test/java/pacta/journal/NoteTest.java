package pacta.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The key and the note are those that the first program for signed notes is tested with.
class NoteTest {
  private static final String VKEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT = """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String SIGNATURE = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAc"
      + "ElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  @Test void the_published_note_is_made_to_the_letter_and_opens() throws Exception {
    var key = LogKey.parse(VKEY);
    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(key).hasToString(VKEY);
    var note = Note.sign(TEXT, key, secret());
    assertThat(note).hasToString(TEXT + "\n" + SIGNATURE);
    assertThat(note.text(key)).contains(TEXT);
  }

  @Test void a_note_counts_only_with_the_signature_of_the_key_one_trusts() {
    var key = LogKey.parse(VKEY);
    var other = LogKey.of("PeterNeumann", new byte[32]);
    var note = TEXT + "\n" + SIGNATURE;
    assertThat(new Note(note).text(other)).isEmpty();
    assertThat(new Note(note.replace("answer", "Answer")).text(key)).isEmpty();
    assertThat(new Note(TEXT).text(key)).isEmpty();
    assertThat(new Note(note.stripTrailing()).text(key)).isEmpty();
    assertThat(new Note(note.replace("x08go", "y08go")).text(key)).isEmpty();
    assertThat(new Note(note.replace("PeterNeumann", "PeterNeuman")).text(key)).isEmpty();
    assertThat(new Note(note.replace("AM=", "!")).text(key)).isEmpty();
    assertThat(new Note(TEXT + "\n— somebody abcd\n" + SIGNATURE).text(key)).contains(TEXT);
  }

  @Test void no_part_of_a_key_is_a_key() {
    for (var from = 0; from < VKEY.length(); from++)
      for (var to = from; to <= VKEY.length(); to++)
        if (to - from < VKEY.length()) {
          var part = VKEY.substring(from, to);
          assertThatThrownBy(() -> LogKey.parse(part)).as(part)
              .isInstanceOf(IllegalArgumentException.class);
        }
  }

  @ParameterizedTest @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\n", "a\u2003b"})
  void such_names_no_log_has(String name) {
    assertThatThrownBy(() -> LogKey.of(name, new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test void a_checkpoint_is_three_lines() {
    var checkpoint = new Checkpoint("acuerdos.example.com/7", 8, new Digest(
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));
    assertThat(checkpoint.text()).isEqualTo("""
        acuerdos.example.com/7
        8
        XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=
        """);
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    assertThat(Checkpoint.parse(checkpoint.text() + "more\n")).isEqualTo(checkpoint);
  }

  @ParameterizedTest @ValueSource(strings = {"", "a\n1\n", "a\n0\nAA==\n", "a\n-1\nAA==\n",
      "a\n01\nAA==\n", "a\n1\n!\n", "a\n1\nAA==\n", "a\n99999999999999999999\nAA==\n"})
  void such_texts_are_no_checkpoint(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PrivateKey secret() throws GeneralSecurityException {
    var seed = HexFormat.of().formatHex(Base64.getDecoder().decode(SEED)).substring(2);
    return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(
        HexFormat.of().parseHex("302e020100300506032b657004220420" + seed)));
  }
}
