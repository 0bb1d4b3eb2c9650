package pacta.web.composer;

import java.util.Optional;
import pacta.people.Language;
import pacta.terms.Draft;
import pacta.terms.Finding;
import pacta.words.Findings;

/// Something that a draft lacks, does not hold together, or asks beyond what is fair, as it is
/// read.
///
/// @param reason  what a reason to send it all the same is kept under
/// @param clause  the number of the clause it is about
/// @param rule    of fairness
/// @param insists why the writer sends it all the same
public record Remark(Finding.Weight weight, int point, String text, String reason,
    Optional<String> clause, Optional<String> rule, Optional<String> insists) {
  private static final String FIELD = "insist-";

  static Remark of(Finding finding, Draft draft, Language language) {
    return new Remark(finding.weight(), finding.point().number(),
        Findings.text(finding, language), finding.reason(),
        finding.at().map(Object::toString), finding.rule(),
        draft.insisted().stream().filter(it -> it.finding().equals(finding.reason()))
            .map(Draft.Insisted::why).findFirst());
  }

  /// Whether the draft cannot be sent with it.
  public boolean blocks() {
    return weight.compareTo(Finding.Weight.UNFAIR) < 0
        || weight == Finding.Weight.UNFAIR && insists.isEmpty();
  }

  /// Whether a reason lets it be sent.
  public boolean takesReason() {
    return weight == Finding.Weight.UNFAIR;
  }

  public boolean isNote() {
    return weight == Finding.Weight.NOTE;
  }

  /// As the styles know it; null for what is only good to know.
  public String tone() {
    if (isNote()) return null;
    return blocks() ? "cost" : "wait";
  }

  /// The field of its reason.
  public String field() {
    return field(reason);
  }

  static String field(String reason) {
    return FIELD + reason;
  }

  /// Where in the agreement its clause is.
  public Optional<String> anchor() {
    return clause.map(id -> "c" + id.replace('.', '-'));
  }
}
