package pacta.post;

/// A stretch of a sentence in one weight.
public record Run(String text, Fact.Weight weight) {
  public boolean isStrong() {
    return weight == Fact.Weight.STRONG;
  }
}
