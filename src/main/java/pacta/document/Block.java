package pacta.document;

import java.util.List;
import java.util.Optional;

/// A piece of a point.
public sealed interface Block {
  /// A clause, or a plain paragraph when it has no number.
  ///
  /// @param number   "5.2"; empty for a paragraph
  /// @param lead     what stands first in strong letters, "No se incluye:"; may be empty
  /// @param mark     what is said of the clause itself: "esta cláusula no se calcula"
  /// @param examples worked out by whoever words the clause
  record Item(String number, String lead, String text, Optional<String> mark,
      List<Example> examples) implements Block {
    public Item {
      examples = List.copyOf(examples);
    }

    public static Item of(String number, String text) {
      return new Item(number, "", text, Optional.empty(), List.of());
    }

    public static Item paragraph(String text) {
      return of("", text);
    }

    public Item led(String strong) {
      return new Item(number, strong, text, mark, examples);
    }

    public Item marked(String said) {
      return new Item(number, lead, text, Optional.of(said), examples);
    }

    public Item with(List<Example> worked) {
      return new Item(number, lead, text, mark, worked);
    }
  }

  /// What a clause leads to in one case: the case, with its moments, and what follows.
  record Example(String situation, String result) {}

  /// A table; its last column is set right, as amounts are.
  ///
  /// @param header one text for each column
  /// @param rows   each as long as the header
  /// @param total  first its name, which spans the columns before the last; then the amount
  record Grid(List<String> header, List<List<String>> rows, Optional<Total> total)
      implements Block {
    public Grid {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (var row : rows)
        if (row.size() != header.size()) throw new IllegalArgumentException("ragged row: " + row);
    }
  }

  record Total(String name, String amount) {}

  /// The notice one gives and what it costs, as a bar from early to late.
  record Scale(List<Segment> segments) implements Block {
    public Scale {
      segments = List.copyOf(segments);
      if (segments.isEmpty()) throw new IllegalArgumentException("a scale of nothing");
    }
  }

  /// @param label  "50 %, 40,00 €"
  /// @param span   "de 24 a 2 h antes"
  /// @param weight its length on the bar, against the others; at least 1
  record Segment(String label, String span, Tone tone, int weight) {
    public Segment {
      if (weight < 1) throw new IllegalArgumentException("weight " + weight);
    }
  }

  /// How a segment is coloured: quiet, amber or red.
  enum Tone {
    FREE("free"), WAIT("wait"), COST("cost");

    private final String style;

    Tone(String style) {
      this.style = style;
    }

    String style() {
      return style;
    }
  }
}
