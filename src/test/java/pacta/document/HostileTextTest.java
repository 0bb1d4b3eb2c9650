package pacta.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import pacta.document.Block.Item;
import pacta.document.Paper.Point;

class HostileTextTest {
  private static byte[] printed(String text) {
    return Press.print(Papers.with(List.of(new Point(1, text, List.of(Item.of("1.1", text),
        new Block.Grid(List.of("A", "B"), List.of(List.of(text, "1")),
            java.util.Optional.empty()))))), Papers.AT);
  }

  @Test void markup_is_printed_not_obeyed() {
    var text = "</p></body><h1>Gratis</h1> &amp; <b>";
    assertThat(PressTest.text(printed(text))).contains(text);
  }

  @Test void nothing_is_fetched() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      asked.incrementAndGet();
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    server.start();
    try {
      var at = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      printed("<img src=\"" + at + "a.png\"/><link rel='stylesheet' href='" + at + "a.css'/>"
          + "<style>@import url(" + at + "b.css); body{background:url(" + at + "c.png)}</style>"
          + "<object data='" + at + "d'/> url(" + at + "e) <img src='file:///etc/hostname'/>");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test void signs_that_turn_or_hide_text_are_left_out() {
    var text = "paga \u202e0001\u202c 100\u200b0 \u2066euros\u2069\u00ad \u0000\u0007\u001b[0m";
    assertThat(PressTest.text(printed(text))).contains("paga 0001 1000 euros [0m")
        .doesNotContainPattern("[\u0000-\u0008\u200b\u202a-\u202e\u2066-\u2069\u00ad]");
  }

  @Test void letters_in_pieces_are_put_together() {
    assertThat(PressTest.text(printed("Lui\u0301s Nun\u0303ez"))).contains("Luís Nuñez");
  }

  @Test void what_no_face_has_is_seen_to_be_missing() {
    assertThat(PressTest.text(printed("hola \ud83d\ude00 \u6f22 fin"))).contains("hola □ □ fin");
  }

  @Test void other_alphabets_and_signs_are_printed() {
    var text = "Ελένη Шевченко Łukasz → ✓ ≥ ½ Nguyễn";
    assertThat(PressTest.text(printed(text))).contains(text);
  }

  @Test void half_a_letter_does_not_break_the_page() {
    assertThat(PressTest.text(printed("a\ud83d b"))).contains("1.1", "b");
  }

  @Test void a_word_without_end_stays_on_the_page() throws IOException {
    assertThat(widest(printed("x".repeat(5000)))).isLessThan(595 - 50);
    assertThat(widest(printed("WWWWi".repeat(300)))).isLessThan(595 - 50);
  }

  private static float widest(byte[] pdf) throws IOException {
    var most = new float[1];
    try (var document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override protected void processTextPosition(TextPosition at) {
          most[0] = Math.max(most[0], at.getXDirAdj() + at.getWidthDirAdj());
        }
      }.getText(document);
    }
    return most[0];
  }

  @Test void long_tables_go_on_with_their_header_on_every_page() {
    var pages = PressTest.text(Press.print(Papers.statement(90), Papers.AT)).split("\f");
    assertThat(pages.length).isGreaterThan(3);
    for (var page : List.of(pages[0], pages[1], pages[2])) assertThat(page).contains("Concepto");
  }

  @Test void a_page_never_ends_in_a_heading() {
    int moved = 0;
    for (int lines = 0; lines < 40; lines++) {
      var paper = Papers.with(List.of(
          new Point(1, "Uno", List.of(Item.paragraph("linea\n".repeat(lines)))),
          new Point(2, "Segundo título", List.of(Item.of("2.1", "Primera."))),
          new Point(3, "Tres", List.of(Item.of("3.1", "Fin.")))));
      var pages = PressTest.text(Press.print(paper, Papers.AT)).split("\f");
      if (pages[1].contains("2 Segundo")) moved++;
      for (var page : pages) assertThat(page.strip()).doesNotEndWith("título");
    }
    assertThat(moved).as("the heading crossed a page").isBetween(1, 39);
  }
}
