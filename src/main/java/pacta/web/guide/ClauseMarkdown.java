package pacta.web.guide;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.web.Texts;

/// The pages of the clauses as the repository has them, in `docs/clauses`.
public final class ClauseMarkdown {
  private final ClausePage page;
  private final StringBuilder text = new StringBuilder();

  private ClauseMarkdown(ClausePage page) {
    this.page = page;
  }

  /// The name of a page's file: `no-show.es.md`.
  public static String file(ClauseKind kind, Language language) {
    return kind.word() + "." + language.tag() + ".md";
  }

  /// The list of them all, in both languages.
  public static String list() {
    return Stream.of(Language.values()).map(ClauseMarkdown::list)
        .collect(Collectors.joining("\n"));
  }

  private static String list(Language language) {
    var text = new StringBuilder("# " + Texts.say(language, "guide.title") + "\n\n"
        + Texts.say(language, "guide.lead") + " " + Texts.say(language, "guide.you") + "\n");
    for (var group : ClauseList.in(language).groups()) {
      text.append("\n## ").append(group.place()).append("\n\n");
      for (var it : group.entries()) text.append("- [").append(it.title()).append("](")
          .append(file(it.kind(), language)).append("): ").append(it.why()).append('\n');
    }
    return text.toString();
  }

  public static String of(ClausePage page) {
    return new ClauseMarkdown(page).written();
  }

  private String written() {
    line("# " + page.title());
    line(page.why());
    line(page.place() + " · [" + say("shell.other-language.name") + "]("
        + file(page.kind(), page.language().other()) + ") · [" + say("guide.all")
        + "](README.md)");
    heading("guide.reads");
    for (var it : page.said()) line("> **" + it.id() + "** " + escaped(it.text()));
    line(say("guide.reads.other") + ":");
    for (var it : page.said()) line("> **" + it.id() + "** " + escaped(it.other()));
    examples();
    heading("guide.fields");
    for (var it : page.fields()) field(it, 0);
    text.append('\n');
    otherwise();
    incidents();
    remarks();
    heading("guide.json");
    text.append("```json\n").append(page.json()).append("```\n\n");
    if (!page.vectors().isEmpty()) line(say("guide.vectors") + ": " + page.vectors().stream()
        .map(it -> "[" + it + "](../schemas/vectors/" + it + ".json)")
        .collect(Collectors.joining(", ")) + ".");
    return text.toString().stripTrailing() + "\n";
  }

  private void examples() {
    if (page.examples().isEmpty()) return;
    heading("guide.examples");
    line(say(page.printed() ? "guide.examples.printed" : "guide.examples.more"));
    for (var it : page.examples()) {
      line("- " + escaped(it.when()) + ": **" + escaped(it.outcome()) + "**");
      if (it.sums().size() > 1) line(it.sums().stream().map(sum -> "  - "
          + escaped(sum.label() + (sum.detail().isEmpty() ? "" : " (" + sum.detail() + ")")
          + ": " + sum.value())).collect(Collectors.joining("\n")));
    }
  }

  private void field(Field it, int depth) {
    item(depth, "**" + it.label() + "**: " + escaped(it.said()) + "`" + it.name() + "`");
    for (var option : it.options()) {
      item(depth + 1, option.label() + " `" + option.value() + "`");
      for (var inner : option.within()) field(inner, depth + 2);
    }
    for (var inner : it.within()) field(inner, depth + 1);
  }

  private void otherwise() {
    if (page.otherwise().isEmpty()) return;
    heading("guide.otherwise");
    for (var it : page.otherwise()) {
      line("- **" + escaped(it.choice()) + "**");
      for (var said : it.said()) line("  > " + escaped(said));
    }
  }

  private void incidents() {
    heading("guide.incidents");
    if (page.incidents().isEmpty()) line(say("guide.incidents.none"));
    for (var it : page.incidents()) item(0, it);
    if (!page.incidents().isEmpty()) text.append('\n');
  }

  private void remarks() {
    heading("guide.remarks");
    if (page.remarks().isEmpty() && page.absent().isEmpty()) line(say("guide.remarks.none"));
    for (var it : page.remarks()) remark(it);
    if (page.absent().isEmpty()) return;
    line(say("guide.remarks.absent") + ":");
    for (var it : page.absent()) remark(it);
  }

  private void remark(Remarks.One it) {
    var weight = page.weight(it);
    line("- " + (weight.isEmpty() ? "" : "**" + weight + "** ") + escaped(it.text())
        + (it.rule().isEmpty() ? "" : " (" + it.rule() + ")")
        + (it.when().isEmpty() ? "" : " " + escaped(it.when())));
  }

  private void heading(String key) {
    line("## " + say(key));
  }

  private void item(int depth, String said) {
    text.append("  ".repeat(depth)).append("- ").append(said).append('\n');
  }

  private void line(String said) {
    text.append(said).append("\n\n");
  }

  private String say(String key, Object... named) {
    return page.say(key, named);
  }

  /// What would be read as a sign of the format.
  private static String escaped(String plain) {
    return List.of("\\", "*", "_", "<", "[", "]").stream()
        .reduce(plain, (text, sign) -> text.replace(sign, "\\" + sign));
  }
}
