package pacta.document;

import java.util.List;
import pacta.people.Language;

/// A paper that tells facts, section by section: what proves the signatures, what is owed.
///
/// @param title    "Pruebas de la firma"
/// @param dateLine "A 31 de marzo de 2026"
/// @param closing  small print; may be empty
public record ReportPaper(Language language, String code, String title, String subtitle,
    String dateLine, List<Paper.Party> parties, List<Section> sections, List<String> closing) {
  public ReportPaper {
    parties = List.copyOf(parties);
    sections = List.copyOf(sections);
    closing = List.copyOf(closing);
  }

  public record Section(String title, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /// @param lead what stands first in strong letters; may be empty
  public record Line(String lead, String text) {}
}
