package pacta.post;

import java.util.List;

/// A piece of a letter. Both forms of a letter, HTML and text, are made from the same parts, so
/// they cannot say different things.
public sealed interface Part {
  record Paragraph(List<Run> runs) implements Part {}

  /// What somebody wrote, in that person's ink, line by line.
  record Quote(List<String> lines, Ink ink) implements Part {}

  /// One amount, large.
  record Amount(String text) implements Part {}

  /// Figures to be copied, large.
  record Code(String digits) implements Part {}

  record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// What matters most, set apart.
  record Well(String title, String text) implements Part {}

  /// The one thing to do. It opens a page; only that page can act.
  record Button(String label, String link) implements Part {
    public Button {
      Part.checkLink(link);
    }
  }

  record Small(String text) implements Part {}

  /// A lesser page to open.
  record Link(String label, String link) implements Part {
    public Link {
      Part.checkLink(link);
    }
  }

  /// Whose pen it was.
  enum Ink {
    PROFESSIONAL("pro", "#7a2762"), CLIENT("cli", "#0a6174");

    private final String inTheDark;
    private final String colour;

    Ink(String inTheDark, String colour) {
      this.inTheDark = inTheDark;
      this.colour = colour;
    }

    /// The class whose colour holds on a dark page.
    public String inTheDark() {
      return inTheDark;
    }

    public String colour() {
      return colour;
    }
  }

  private static void checkLink(String link) {
    if (!link.startsWith("https://") && !link.startsWith("http://"))
      throw new IllegalArgumentException("a letter links to pages only");
  }
}
