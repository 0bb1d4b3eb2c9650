package pacta.document;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import pacta.people.Language;

/// What happened, one fact after the other, as a page that needs nothing but itself: no network, no
/// program, no font from elsewhere.
///
/// @param title    "Cronología"
/// @param subtitle whose and of what
/// @param note     how times are told; may be empty
public record Timeline(Language language, String title, String subtitle, String note,
    List<Entry> entries) {
  public Timeline {
    entries = List.copyOf(entries);
  }

  /// One fact.
  ///
  /// @param position in the journal
  /// @param ink      of who did it; none when it came of itself
  /// @param at       when, in words
  /// @param quote    in that person's own words
  /// @param digest   of the link
  public record Entry(long position, Optional<Ink> ink, String at, String said,
      Optional<String> quote, String digest) {}

  private static final String STYLE = """
      :root { color-scheme: light dark; --ink: #221a22; --soft: #6b616b; --ground: #fbf8f6;
        --professional: #74245c; --client: #0f5b6e; --other: #8a7f8a }
      @media (prefers-color-scheme: dark) { :root { --ink: #f1ebef; --soft: #b3a8b1;
        --ground: #1c171c; --professional: #e09cc8; --client: #7fc6d8; --other: #9c919b } }
      body { margin: 2rem auto; padding: 0 1rem; max-width: 44rem; background: var(--ground);
        color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
      h1 { font-weight: 500; margin-bottom: 0 } .under, time, .digest { color: var(--soft) }
      ol { list-style: none; padding: 0 } li { border-left: 4px solid var(--other);
        padding: 0 0 0 1rem; margin: 0 0 1.25rem } p { margin: 0 }
      .professional { border-color: var(--professional) } .client { border-color: var(--client) }
      blockquote { margin: .25rem 0; padding-left: .75rem; white-space: pre-line;
        border-left: 1px solid var(--soft) } .digest { font: .8rem ui-monospace, monospace }
      """;

  /// The page, in UTF-8.
  public byte[] html() {
    var html = Markup.page(language.locale().toLanguageTag());
    var head = html.add("head");
    head.add("meta").with("charset", "utf-8");
    head.add("meta").with("name", "viewport").with("content", "width=device-width");
    head.add("meta").with("http-equiv", "Content-Security-Policy")
        .with("content", "default-src 'none'; style-src 'unsafe-inline'");
    head.add("title").text(Plain.line(title + " · " + subtitle));
    head.add("style").raw(STYLE);
    var body = html.add("body").add("main");
    body.add("h1").text(title);
    body.add("p", "under", subtitle);
    body.add("p", "under", note);
    var list = body.add("ol");
    for (var entry : entries) add(list, entry);
    return written(html);
  }

  private static void add(Markup list, Entry entry) {
    var item = list.add("li", entry.ink().map(Ink::fieldName).orElse("other"))
        .with("value", Long.toString(entry.position()));
    item.add("p", "when").add("time").text(entry.position() + " · " + entry.at());
    item.add("p", "said", entry.said());
    entry.quote().ifPresent(words -> item.add("blockquote").text(words));
    item.add("p", "digest", entry.digest());
  }

  private static byte[] written(Markup html) {
    try {
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.METHOD, "html");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, "about:legacy-compat");
      var bytes = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(html.document()), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
