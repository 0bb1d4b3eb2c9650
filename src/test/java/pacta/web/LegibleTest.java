package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;

class LegibleTest {
  private static String legible(String text) {
    var page = new StringOutput();
    new Legible(page).writeContent(text);
    return page.toString();
  }

  @Test void what_people_read_stays_as_it_is() {
    var text = "<p title=\"a\">«Lucía» – “−40,00\u202f€”…"
        + "\n\tمحمد, می\u200cروم, 👩‍👩‍👧‍👦 漢 e\u0301</p>\r\n";
    assertThat(legible(text)).isEqualTo(text);
  }

  @Test void what_turns_or_hides_goes_and_controls_are_blanks() {
    assertThat(legible("paga \u202e0001\u202c o\u200bfi\u2060na\ufeff\u00ad\u2066 \ud83d.\ue000"))
        .isEqualTo("paga 0001 ofina .");
    assertThat(legible("a\u0000b\u001bc\u007fd\u0085e\u2028f")).isEqualTo("a b c d e f");
  }

  @Test void a_part_of_a_text_is_all_that_is_written_of_it() {
    var page = new StringOutput();
    new Legible(page).writeContent("x\u0007a\u0007bx", 2, 5);
    new Legible(page).writeContent("xabx", 1, 3);
    assertThat(page.toString()).isEqualTo("a bab");
  }
}
