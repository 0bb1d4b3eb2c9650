package pacta.web.composer;

import java.util.Optional;
import pacta.terms.Point;

/// What a methodology is made of: its questions, and the points that can be written before there is
/// a client. A procedure has dates, so it is written in each agreement.
public enum Part {
  QUESTIONS(null), SCOPE(Point.SCOPE), FEES(Point.FEES), CHANGES(Point.CHANGES),
  EXTRAS(Point.EXTRAS);

  private final Point point;

  Part(Point point) {
    this.point = point;
  }

  /// None for the questions.
  public Optional<Point> point() {
    return Optional.ofNullable(point);
  }

  /// As the address says it.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The questions, for anything else than a part's word.
  static Part of(String word) {
    for (var part : values()) if (part.word().equals(word)) return part;
    return QUESTIONS;
  }
}
