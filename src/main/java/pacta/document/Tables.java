package pacta.document;

import java.util.List;
import java.util.Optional;

/// Tables with a header for each column and the last column set right.
final class Tables {
  /// What is never broken over two lines, and how many rows never over two pages.
  private static final int BRIEF_MAX = 18;
  private static final int WHOLE_MAX = 6;

  private Tables() {}

  static void add(Markup part, String style, List<String> header, List<List<String>> rows,
      Optional<Block.Total> total) {
    var table = part.add("table", rows.size() <= WHOLE_MAX ? style + " whole" : style);
    row(table.add("thead").add("tr"), "th", header);
    var body = table.add("tbody");
    for (var texts : rows) row(body.add("tr"), "td", texts);
    total.ifPresent(it -> total(body.add("tr", "total"), header.size(), it));
  }

  private static void row(Markup row, String tag, List<String> texts) {
    for (int at = 0; at < texts.size(); at++) {
      var brief = texts.get(at).length() <= BRIEF_MAX ? " brief" : "";
      var cell = row.add(tag, (at == texts.size() - 1 ? "last" : "cell") + brief)
          .text(texts.get(at));
      if (tag.equals("th")) cell.with("scope", "col");
    }
  }

  private static void total(Markup row, int columns, Block.Total total) {
    var name = row.add("td", "cell").text(total.name());
    if (columns > 2) name.with("colspan", Integer.toString(columns - 1));
    row.add("td", "last").text(total.amount());
  }
}
