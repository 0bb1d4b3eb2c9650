package pacta.engagement;

import java.util.List;
import pacta.terms.Example;
import pacta.terms.Terms;
import pacta.terms.Version;

/// What is put to both for signing: the terms, and the examples that show what they do.
public record Agreed(Version version, Terms terms, List<Example> examples) {
  public Agreed {
    examples = List.copyOf(examples);
  }

  public static Agreed of(Version version, Terms terms) {
    return new Agreed(version, terms, Example.of(terms));
  }
}
