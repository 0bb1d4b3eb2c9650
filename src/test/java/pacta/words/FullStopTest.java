package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullStopTest {
  private static String said(String before, String value, String after) {
    return FullStop.joined(before + FullStop.marked(value) + after);
  }

  @Test void a_name_that_ends_with_a_stop_ends_the_sentence_too() {
    assertThat(said("Paga ", "Marea, S.L.", ".")).isEqualTo("Paga Marea, S.L.");
    assertThat(said("Paga ", "Marea, S.L.", ". Y ya.")).isEqualTo("Paga Marea, S.L. Y ya.");
    assertThat(said("Paga ", "Marea", ".")).isEqualTo("Paga Marea.");
  }

  @Test void elsewhere_it_keeps_its_own_and_others_keep_theirs() {
    assertThat(said("", "Marea, S.L.", ", de Girona.")).isEqualTo("Marea, S.L., de Girona.");
    assertThat(said("", "a.. ../b", ".")).isEqualTo("a.. ../b.");
    assertThat(said("", "ya veremos...", ".")).isEqualTo("ya veremos....");
    assertThat(said("", "\ue000", "")).isEqualTo("\ufffd");
  }
}
