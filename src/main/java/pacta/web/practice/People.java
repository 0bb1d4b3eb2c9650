package pacta.web.practice;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import pacta.money.Money;
import pacta.web.Page;

/// The list of engagements, as somebody asked for it.
///
/// @param all    every one there is
/// @param filter `open` or `waiting`
/// @param query  a part of a name; may be empty
public record People(Page page, List<Row> all, String filter, String query) {
  public List<Row> shown() {
    return matching().stream().filter(it -> !filter.equals("waiting") || it.waits())
        .sorted(Comparator.comparing((Row it) -> !it.isRunning())
            .thenComparing(it -> it.next().map(at -> at.toInstant().toString()).orElse("9999"))
            .thenComparing(Row::name)).toList();
  }

  private List<Row> matching() {
    var wanted = plain(query);
    return all.stream().filter(it -> plain(it.name() + " " + it.title()).contains(wanted)).toList();
  }

  public long waiting() {
    return matching().stream().filter(Row::waits).count();
  }

  public int open() {
    return matching().size();
  }

  /// Without accents and capitals: who looks for Lucia finds Lucía.
  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  public boolean isOn(String one) {
    return filter.equals(one);
  }

  /// What is still to be paid in all of them, one sum for each currency.
  public String left() {
    var sums = new LinkedHashMap<java.util.Currency, Money>();
    for (var row : shown())
      row.it().balance().filter(Money::isPositive)
          .ifPresent(it -> sums.merge(it.currency(), it, Money::plus));
    return page.formats().list(sums.values().stream().map(page::money).toList());
  }
}
