package pacta.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pacta.people.Language;
import pacta.words.Phrases;

/// What all papers share: head, style, footer, title and the columns of the parties.
final class Sheet {
  private static final String STYLE = style();

  final Markup body;
  final Phrases captions;
  private final Markup bookmarks;

  Sheet(Language language, String title, String subject, String author) {
    captions = captions(language);
    var html = Markup.page(language.locale().toLanguageTag());
    var head = html.add("head");
    head.add("title").text(Plain.line(title));
    meta(head, "subject", subject);
    meta(head, "description", subject);
    meta(head, "author", author);
    head.add("style").raw(STYLE);
    bookmarks = head.add("bookmarks");
    body = html.add("body");
  }

  /// A page begun as every paper but the agreement begins: head, foot, title and parties.
  static Sheet of(Language language, String code, String title, String subtitle,
      String dateLine, List<Paper.Party> parties) {
    var names = String.join(", ", parties.stream().map(Paper.Party::name).toList());
    var sheet = new Sheet(language, title + " · " + code, title + ", " + names, names);
    sheet.footer(title + " · " + code);
    sheet.heading(title, subtitle, dateLine);
    sheet.parties(parties);
    return sheet;
  }

  /// The fixed words of the papers.
  static Phrases captions(Language language) {
    return Phrases.of(Sheet.class, "captions", language);
  }

  private static void meta(Markup head, String name, String content) {
    head.add("meta").with("name", name).with("content", content);
  }

  private static String style() {
    try (var in = Sheet.class.getResourceAsStream("paper.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void bookmark(String name, String id) {
    bookmarks.add("bookmark").with("name", name).with("href", "#" + id);
  }

  /// The line at the foot of every page. It stands first, as running content must.
  void footer(String left) {
    body.add("div", "foot", left);
    body.add("div", "pages").with("before", captions.say("page") + " ")
        .with("between", " " + captions.say("of") + " ");
  }

  void heading(String title, String subtitle, String dateLine) {
    var top = body.add("div", "top");
    top.add("div", "ring").with("id", "ring");
    top.add("h1").with("id", "title").text(title);
    top.add("p", "under", subtitle);
    top.add("p", "under", dateLine);
    bookmark(title, "title");
  }

  /// A numbered part with its title, known to the bookmarks.
  Markup part(Markup where, String id, int number, String name) {
    var part = where.add("div", "point");
    var title = part.add("h2", "named").with("id", id);
    title.add("span", "n").text(Integer.toString(number));
    title.add("span", "t").text(name);
    bookmark(number + ". " + name, id);
    return part;
  }

  void parties(List<Paper.Party> parties) {
    var row = body.add("div", "parties of" + parties.size());
    for (var party : parties) {
      var last = party == parties.getLast() ? " last" : "";
      var column = row.add("div", "party " + party.ink().fieldName() + last);
      column.add("p", "role", party.role());
      column.add("p", "name", party.name());
      party.lines().forEach(line -> column.add("p", "line", line));
    }
  }
}
