package pacta.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.document.Block.Item;
import pacta.journal.Digest;
import pacta.people.Language;

/// Whatever people write, in whichever field of a paper: it reaches neither the structure of the
/// PDF nor the network.
class HostileFieldsTest {
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static HttpServer server;

  @BeforeAll static void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      ASKED.incrementAndGet();
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterAll static void close() {
    server.stop(0);
  }

  static List<String> payloads() {
    return List.of("<script>app.alert(1)</script>", "<img src=\"HERE/a.png\">",
        "<link rel=stylesheet href=HERE/a.css>", "<style>@import url(HERE/b.css);</style>",
        "\"><svg onload=fetch('HERE/c')>", "<object data='HERE/d'></object>",
        "<a href='javascript:alert(1)'>x</a>", "<a href=\"HERE/e\">x</a>",
        "<iframe src='file:///etc/passwd'/>", "<bookmark name='x' href='HERE/f'/>",
        "<!DOCTYPE x [<!ENTITY y SYSTEM 'HERE/g'>]>&y;", "]]><x/>",
        "<?xml-stylesheet href='HERE'?>",
        "&lt;b&gt; &amp;amp; &#0; &#x202e;", "url(HERE/h) expression(1)", "</title></head><body>",
        ") Tj ET BT (x", "endstream endobj 1 0 obj <</S /JavaScript /JS (x)>>",
        "%PDF-1.7 %%EOF", "/OpenAction << /S /Launch >>", "\\)\\(\\\\", "{title} {0} '{'",
        "${jndi:ldap://HERE/i}", "=HYPERLINK(\"HERE/j\")", "@page { content: url(HERE/k) }",
        "paga \u202e0001\u202c \u2066x\u2069", "a\u200bb\u200cc\u200dd\ufeffe\u00ad",
        "\u0000\u0001\u0007\u001b[31m\u007f\u0085", "\ud83d solo",
        "\ud83d\ude00\ud83d\udc69\u200d\ud83d",
        "e\u0301\u0323\u0327".repeat(40), "漢字 العربية עברית ไทย", "x".repeat(2000),
        "WWWWWWWW ".repeat(150), "línea\r\notra\u2028tercera\u2029fin", "\t \u00a0\u3000 x",
        "]>]]>--><!--", "x\" before=\"y\" id=\"ring", "sign-client", "PCT-AAAA-AAAA");
  }

  @ParameterizedTest @MethodSource("payloads")
  void it_is_printed_and_does_nothing(String payload) throws Exception {
    var text = payload.replace("HERE",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/");
    var papers = List.of(Press.print(agreement(text), Papers.AT),
        Press.print(statement(text), Papers.AT));
    for (var bytes : papers)
      try (var pdf = Loader.loadPDF(bytes)) {
        assertThat(acts(pdf)).isEmpty();
        described(pdf);
      }
    try (var pdf = Loader.loadPDF(papers.getFirst())) {
      assertThat(pdf.getSignatureFields()).extracting(it -> it.getFullyQualifiedName())
          .containsExactly("professional", "client");
      var attached = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(attached).containsOnlyKeys("terms.json");
      assertThat(pdf.getDocumentInformation().getTitle())
          .doesNotContainPattern("[\\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]");
    }
    assertThat(ASKED).hasValue(0);
  }

  private static Paper agreement(String text) {
    var item = new Item(text, text, text, Optional.of(text),
        List.of(new Block.Example(text, text)));
    var grid = new Block.Grid(List.of(text, text), List.of(List.of(text, text)),
        Optional.of(new Block.Total(text, text)));
    var scale = new Block.Scale(List.of(new Block.Segment(text, text, Block.Tone.FREE, 1)));
    return new Paper(Language.ES, text, 1, text, text, text, Optional.empty(),
        List.of(new Paper.Party(Ink.PROFESSIONAL, text, text, List.of(text)),
            new Paper.Party(Ink.CLIENT, text, text, List.of(text, text))),
        Optional.of(new Paper.Alliance(text, List.of(text), text)),
        List.of(new Paper.Point(1, text, List.of(item, grid, scale))),
        List.of(new Paper.Signature(Ink.PROFESSIONAL, text),
            new Paper.Signature(Ink.CLIENT, text)),
        List.of(text), Optional.of(URI.create("https://acuerdos.example.com/verificar")),
        Optional.of(new Paper.Annex(text, List.of(item), List.of(text, text))),
        Digest.of(text), "{\"x\":1}");
  }

  private static StatementPaper statement(String text) {
    var line = new StatementPaper.Line(text, text, text, text, text, text);
    return new StatementPaper(Language.EN, text, text, text, text,
        List.of(new Paper.Party(Ink.CLIENT, text, text, List.of(text))), List.of(line, line),
        line, List.of(text));
  }

  /// Everything in the file that would do something by itself or when it is clicked.
  private static List<String> acts(PDDocument pdf) throws IOException {
    var found = new ArrayList<String>();
    var catalog = pdf.getDocumentCatalog().getCOSObject();
    for (var key : List.of("OpenAction", "AA"))
      if (catalog.containsKey(key)) found.add("catalog " + key);
    for (var key : pdf.getDocument().getXrefTable().keySet())
      look(pdf.getDocument().getObjectFromPool(key), found, 0);
    return found;
  }

  private static void look(COSBase base, List<String> found, int depth) {
    var it = base instanceof COSObject reference && depth == 0 ? reference.getObject() : base;
    if (it instanceof COSDictionary dictionary) {
      var act = dictionary.getDictionaryObject(COSName.S);
      if (act instanceof COSName name && List.of("JavaScript", "Launch", "URI", "SubmitForm",
          "GoToR", "GoToE", "ImportData", "Rendition", "RichMediaExecute").contains(name.getName()))
        found.add(name.getName());
      if (dictionary.containsKey(COSName.JS) || dictionary.containsKey(COSName.AA))
        found.add("script");
      dictionary.getValues().forEach(value -> look(value, found, depth + 1));
    } else if (it instanceof COSArray array) array.forEach(value -> look(value, found, depth + 1));
  }

  /// What the file says of itself is XML that can be read, and says its title.
  private static void described(PDDocument pdf) throws Exception {
    var xmp = pdf.getDocumentCatalog().getMetadata().toByteArray();
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var read = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xmp));
    assertThat(read.getElementsByTagName("script").getLength()).isZero();
    assertThat(new String(xmp, StandardCharsets.UTF_8)).contains("<pdfaid:part>");
  }
}
