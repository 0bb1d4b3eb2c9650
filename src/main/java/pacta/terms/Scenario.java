package pacta.terms;

/// Something that happens, and what was so before it.
public record Scenario(Facts facts, Incident incident) {
  public Verdict under(Terms terms) {
    return Judge.judge(terms, facts, incident);
  }
}
