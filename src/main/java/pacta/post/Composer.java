package pacta.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.post.Part.Ink;

/// A letter while it is being put together, from the words of one kind.
final class Composer {
  private final Language language;
  private final Wording wording;
  private final String kind;
  private final Letterhead head;
  private final Map<String, String> slots = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  Composer(Language language, String kind, LetterKind about) {
    this.language = language;
    this.wording = Wording.in(language);
    this.kind = kind;
    this.head = about.head();
    with("pro", head.firstName()).with("name", about.name()).with("place", head.place());
  }

  /// Fills that slot wherever it stands.
  Composer with(String slot, String value) {
    slots.put(slot, Line.whole(value));
    return this;
  }

  String line(String key) {
    return wording.line(kind + "." + key, slots);
  }

  /// A paragraph of ours.
  Composer say(String key) {
    parts.add(new Part.Paragraph(wording.runs(kind + "." + key, slots)));
    return this;
  }

  /// Paragraphs in somebody's own words; ours when there are none.
  Composer sayInOwnWords(Optional<String> own, String otherwise) {
    if (own.isEmpty()) return say(otherwise);
    Line.lines(own.get()).stream().filter(line -> !line.isEmpty())
        .map(line -> new Part.Paragraph(List.of(new Run(line, Fact.Weight.PLAIN))))
        .forEach(parts::add);
    return this;
  }

  Composer quote(String said, Signatory by) {
    var ink = by == Signatory.CLIENT ? Ink.CLIENT : Ink.PROFESSIONAL;
    parts.add(new Part.Quote(Line.lines(said), ink));
    return this;
  }

  Composer amount(String worded) {
    parts.add(new Part.Amount(Line.of(worded)));
    return this;
  }

  Composer code(String digits) {
    parts.add(new Part.Code(Line.of(digits)));
    return this;
  }

  Composer facts(List<Fact> facts) {
    if (!facts.isEmpty()) parts.add(new Part.Facts(facts));
    return this;
  }

  Composer well(String titleKey, String text) {
    parts.add(new Part.Well(line(titleKey), Line.whole(text)));
    return this;
  }

  Composer button(String key, String link) {
    parts.add(new Part.Button(line(key), link));
    return this;
  }

  Composer small(String key) {
    parts.add(new Part.Small(line(key)));
    return this;
  }

  Composer link(String key, String link) {
    parts.add(new Part.Link(line(key), link));
    return this;
  }

  Page toClient(Page.Ring ring) {
    return page(ring, line("subject"), line("heading"), "footer.client");
  }

  /// To the client, when nothing in the letter leads anywhere.
  Page withoutLink(Page.Ring ring) {
    return page(ring, line("subject"), line("heading"), "footer.code");
  }

  Page toProfessional(Page.Ring ring) {
    return page(ring, line("subject"), line("heading"), "footer.professional");
  }

  Page to(Signatory reader, Page.Ring ring, String subject, String heading) {
    return page(ring, subject, heading, switch (reader) {
      case CLIENT, PAYER -> "footer.client";
      case PROFESSIONAL -> "footer.professional";
    });
  }

  private Page page(Page.Ring ring, String subject, String heading, String footer) {
    return new Page(language, head, ring, Line.of(subject), line("preview"), heading, parts,
        List.of(wording.line(footer, slots), wording.line("footer.place", slots)));
  }
}
