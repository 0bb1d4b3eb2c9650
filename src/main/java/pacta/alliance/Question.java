package pacta.alliance;

import pacta.people.Language;

/// A question of the professional's methodology.
///
/// @param id  short and stable within a methodology, such as `a1`
/// @param asks who is meant to answer
public record Question(String id, Asks asks, String es, String en) {
  /// Who answers. Either may always write.
  public enum Asks { CLIENT, PROFESSIONAL, BOTH }

  public String in(Language language) {
    return switch (language) {
      case ES -> es;
      case EN -> en;
    };
  }
}
