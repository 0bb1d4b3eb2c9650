package pacta.document;

import java.net.URI;
import java.util.List;
import pacta.words.Phrases;

/// The agreement as a page.
final class AgreementSheet {
  private final Paper paper;
  private final Sheet sheet;
  private final Phrases captions;

  private AgreementSheet(Paper paper) {
    this.paper = paper;
    var authors = String.join(", ", paper.parties().stream().map(Paper.Party::name).toList());
    sheet = new Sheet(paper.language(), paper.title() + " · " + paper.code(),
        paper.title() + ", " + authors, authors);
    captions = sheet.captions;
  }

  static Markup of(Paper paper) {
    var made = new AgreementSheet(paper);
    made.fill();
    return made.sheet.body;
  }

  private void fill() {
    sheet.footer(footer());
    paper.translation().ifPresent(said -> sheet.body.add("p", "translation", said));
    sheet.heading(paper.title(), paper.subtitle(), paper.dateLine());
    sheet.parties(paper.parties());
    paper.alliance().ifPresent(this::alliance);
    points();
    paper.annex().ifPresent(this::annex);
  }

  private void annex(Paper.Annex annex) {
    var part = sheet.body.add("div", "annex");
    part.add("h2").with("id", "annex").text(annex.title());
    sheet.bookmark(annex.title(), "annex");
    annex.items().forEach(item -> item(part, item));
    if (annex.form().isEmpty()) return;
    var form = part.add("div", "form");
    form.add("p", "title", annex.form().getFirst());
    annex.form().stream().skip(1).forEach(line -> form.add("p", "line", line));
  }

  /// The last point stands by the signatures, so that nobody signs a page of nothing.
  private void points() {
    var end = paper.points().size() - 1;
    for (int at = 0; at < end; at++) point(sheet.body, paper.points().get(at));
    var last = sheet.body.add("div", "end");
    if (end >= 0) point(last, paper.points().get(end));
    signatures(last);
    paper.checking().ifPresent(page -> sealed(last, page));
    paper.closing().forEach(text -> last.add("p", "closing", text));
  }

  private String footer() {
    return String.join(" · ", paper.title(), paper.code(),
        captions.say("version") + " " + paper.version(),
        captions.say("terms") + " " + paper.termsDigest().brief());
  }

  private void alliance(Paper.Alliance alliance) {
    if (alliance.phrases().isEmpty()) return;
    var part = sheet.body.add("div", "alliance");
    part.add("h2").with("id", "alliance").text(alliance.title());
    sheet.bookmark(alliance.title(), "alliance");
    var phrases = part.add("div", "phrases").with("id", "phrases");
    alliance.phrases().forEach(phrase -> phrases.add("p", "phrase", phrase));
    part.add("p", "note", alliance.note());
  }

  private void point(Markup where, Paper.Point point) {
    var part =
        sheet.part(where, "point-" + point.number(), point.number(), point.title());
    for (var block : point.blocks()) block(part, block);
  }

  private void block(Markup part, Block block) {
    switch (block) {
      case Block.Item item -> item(part, item);
      case Block.Grid grid -> grid(part, grid);
      case Block.Scale scale -> scale(part, scale);
    }
  }

  private void item(Markup part, Block.Item item) {
    var numbered = !item.number().isBlank();
    var clause = part.add("div", numbered ? "item" : "paragraph");
    var text = clause.add("p", item.examples().isEmpty() ? "said" : "said worked");
    if (numbered) text.add("span", "k").text(item.number());
    if (!item.lead().isBlank()) text.add("b").text(item.lead() + " ");
    text.text(item.text());
    item.mark().ifPresent(said -> clause.add("p", "mark", said));
    if (!item.examples().isEmpty()) examples(clause, item.examples());
  }

  private void examples(Markup clause, List<Block.Example> examples) {
    var table = clause.add("table", "examples whole");
    var header = table.add("thead").add("tr");
    for (var key : List.of("example", "example.result"))
      header.add("th").with("scope", "col").text(captions.say(key));
    var rows = table.add("tbody");
    for (var example : examples) {
      var row = rows.add("tr");
      row.add("td", "situation").text(example.situation());
      row.add("td", "result").text(example.result());
    }
  }

  private void grid(Markup part, Block.Grid grid) {
    Tables.add(part, "grid", grid.header(), grid.rows(), grid.total());
  }

  private void scale(Markup part, Block.Scale scale) {
    int whole = scale.segments().stream().mapToInt(Block.Segment::weight).sum();
    var bar = part.add("div", "scale");
    for (var segment : scale.segments()) {
      int share = segment.weight() * 999 / whole;
      var last = segment == scale.segments().getLast();
      var piece = bar.add("div", last ? "segment last" : "segment")
          .with("style", "width: " + share / 10 + "." + share % 10 + "%");
      piece.add("div", "tone " + segment.tone().style());
      piece.add("p", "label", segment.label());
      piece.add("p", "span", segment.span());
    }
  }

  private void signatures(Markup end) {
    if (paper.signatures().isEmpty()) return;
    var row = end.add("div", "signatures of" + paper.signatures().size());
    for (var signature : paper.signatures()) {
      var last = signature == paper.signatures().getLast();
      var box = row.add("div", last ? "signature last" : "signature");
      var field = box.add("div", "field").with("id", "sign-" + signature.ink().fieldName());
      field.add("div", "line");
      field.add("p", "who", signature.name());
      field.add("p", "when").text("\u00a0");
    }
  }

  private void sealed(Markup end, URI page) {
    end.add("div", "space");
    var box = end.add("div", "sealed").with("id", "sealed");
    box.add("div", "matrix").with("id", "matrix");
    box.add("p", "title", captions.say("sealed.title"));
    var where = page.getAuthority() + page.getPath();
    box.add("p", "text", captions.say(
        paper.translation().isEmpty() ? "sealed.text" : "sealed.text.translation") + " "
        + captions.say("sealed.where", "where", where, "code", paper.code()));
    box.add("p", "text", captions.say("sealed.terms") + ":");
    box.add("p", "digest", grouped(paper.termsDigest().hex()));
  }

  /// In eights, as people compare them.
  static String grouped(String hex) {
    return hex.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
