package pacta.post;

import java.util.List;
import pacta.people.Language;

/// A letter before it takes a form.
///
/// @param preview what a phone shows after the subject; never a code or a link
/// @param footer  line by line
public record Page(Language language, Letterhead head, Ring ring, String subject, String preview,
    String heading, List<Part> parts, List<String> footer) {
  /// How far the two have come: each has a half, and each half has its ink.
  public enum Ring {
    NONE_YET("none", "#e3dade", "#e3dade", 18), PROFESSIONAL_ONLY("plum", "#7a2762", "#e3dade", 18),
    CLIENT_ONLY("sea", "#e3dade", "#0a6174", 18), BOTH("both", "#7a2762", "#0a6174", 18),
    JUST_CLOSED("both", "#7a2762", "#0a6174", 32);

    private final String inTheDark;
    private final String left;
    private final String right;
    private final int size;

    Ring(String inTheDark, String left, String right, int size) {
      this.inTheDark = inTheDark;
      this.left = left;
      this.right = right;
      this.size = size;
    }

    /// The class whose colours hold on a dark page.
    public String inTheDark() {
      return inTheDark;
    }

    /// Top, right, bottom, left, before it is turned by an eighth.
    public String colours() {
      return left + " " + right + " " + right + " " + left;
    }

    public String pixels() {
      return size + "px";
    }
  }

  public Page {
    parts = List.copyOf(parts);
    footer = List.copyOf(footer);
  }
}
