package pacta.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What files say of each other when they are handed over together.
final class Together {
  private final List<Report> all;

  private Together(List<Report> all) {
    this.all = all;
  }

  static List<Report> of(List<Report> alone) {
    var together = new Together(alone);
    var reports = new ArrayList<Report>();
    for (var report : alone) reports.add(together.seen(report));
    return reports;
  }

  private Report seen(Report report) {
    var now = later(report).map(it ->
        report.with(Code.LATER_VERSION, Integer.toString(it))).orElse(report);
    if (disowned(report)) now = now.with(Code.NOT_IN_RECEIPT, "");
    if (ofAnother(report)) now = now.with(Code.OTHER_PAPER, "");
    return otherKey(report) ? now.with(Code.OTHER_LOG, "") : now;
  }

  /// The number of the latest version of the same agreement, by the same authority, if it is later.
  private Optional<Integer> later(Report report) {
    var mine = report.sealed().filter(_ -> report.verdict() == Verdict.VALID);
    return mine.flatMap(it -> all.stream().filter(other -> other.verdict() == Verdict.VALID)
        .flatMap(other -> other.sealed().stream())
        .filter(other -> !it.code().isEmpty() && other.code().equals(it.code())
            && other.root().equals(it.root()))
        .flatMap(other -> other.version().stream()).max(Comparator.naturalOrder())
        .filter(latest -> latest > it.version().orElse(latest)));
  }

  /// Whether a receipt of this very version names other bytes.
  private boolean disowned(Report report) {
    return report.sealed().filter(_ -> report.kind() == Kind.AGREEMENT)
        .filter(it -> receipts(said -> said.code().equals(it.code())
            && said.version().equals(it.version()))
            && !receipts(said -> said.sealed().contains(report.digest()))).isPresent();
  }

  private boolean receipts(Predicate<Logged> which) {
    return all.stream().filter(it -> it.verdict() == Verdict.VALID)
        .flatMap(it -> it.logged().stream()).anyMatch(which);
  }

  /// Whether a receipt lies beside papers of which it speaks of none.
  private boolean ofAnother(Report report) {
    return report.logged().filter(it -> all.stream()
        .anyMatch(paper -> paper.kind() == Kind.AGREEMENT && paper.sealed().isPresent())
        && all.stream().noneMatch(paper -> it.sealed().contains(paper.digest())
            || paper.sealed().filter(sealed -> sealed.code().equals(it.code())).isPresent()))
        .isPresent();
  }

  /// Whether another receipt of the same journal is signed with another key.
  private boolean otherKey(Report report) {
    return report.logged().filter(it -> receipts(other -> other.origin().equals(it.origin())
        && !other.key().equals(it.key()))).isPresent();
  }
}
