package pacta.web;

/// One session in a row of them.
///
/// @param kind as the styles know it: `done`, `next`, `late`, `wild` or nothing
/// @param said what the look of the bead says, for those who do not see it; may be empty
public record Bead(String text, String kind, String said) {
  public boolean isNext() {
    return kind.equals("next");
  }
}
