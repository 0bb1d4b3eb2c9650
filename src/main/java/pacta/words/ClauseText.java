package pacta.words;

import java.util.List;
import java.util.Optional;
import pacta.terms.ClauseId;

/// One numbered clause, as it is read and signed. The text says everything; the rows and the
/// examples say the same again for the eye.
///
/// @param pieces   the text again, with the values in it apart from the words
/// @param mark     set apart from the text, such as "esta cláusula no se calcula"
/// @param rows     the dated parts of the price, where the clause has them; the total last
/// @param examples worked out by the rules themselves at the clause's own limits
public record ClauseText(ClauseId id, String text, List<Marked.Piece> pieces,
    Optional<String> mark, List<TableRow> rows, List<ExampleText> examples) {
  public ClauseText {
    pieces = List.copyOf(pieces);
    rows = List.copyOf(rows);
    examples = List.copyOf(examples);
  }

  static ClauseText plain(ClauseId id, String text) {
    return new ClauseText(id, text, List.of(new Marked.Piece(text, false)), Optional.empty(),
        List.of(), List.of());
  }
}
