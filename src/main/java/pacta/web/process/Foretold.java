package pacta.web.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.Verdict;
import pacta.web.SumLine;
import pacta.words.Explained;
import pacta.words.Listener;

/// What something would lead to if it were done now, before it is done.
///
/// @param judged whether the agreement has an answer that can be applied now
public record Foretold(Explained said, boolean judged) {
  static Foretold of(Situation s, Incident incident) {
    var work = s.work();
    var verdict = Judge.judge(work.terms(), work.facts(), incident);
    var said = Explained.of(verdict, incident, work.terms(), s.page().language(),
        s.page().zone(), Listener.PROFESSIONAL);
    return new Foretold(said, verdict instanceof Verdict.Judged);
  }

  /// As the styles know it: `free`, `wait` or `cost`.
  public String tone() {
    return said.tone().name().toLowerCase(Locale.ROOT);
  }

  public List<SumLine> lines() {
    var lines = new ArrayList<SumLine>();
    for (var line : said.lines())
      lines.add(new SumLine(line.label(), line.detail(), line.value(), switch (line.kind()) {
        case LINE -> "";
        case SUBTOTAL -> "carry";
        case RESULT -> "result";
      }));
    return List.copyOf(lines);
  }

  public Optional<String> because() {
    return Optional.of(said.because()).filter(it -> !it.isEmpty());
  }
}
