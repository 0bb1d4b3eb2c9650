package pacta.terms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pacta.terms.Consequence.Awaited;
import pacta.terms.Verdict.Judged;

/// Reasons that were given and still have to be proven, while a course is followed.
final class Proofs {
  private final Following course;
  private final Map<Integer, Open> open = new TreeMap<>();

  /// @param fact the one the reason came with
  record Open(Incident.Excusable incident, Optional<Integer> fact, Instant until) {}

  Proofs(Following course) {
    this.course = course;
  }

  void after(Incident incident, Optional<Integer> fact, Judged judged) {
    if (!(incident instanceof Incident.Excusable it)) return;
    judged.consequences().stream().filter(Awaited.class::isInstance).map(Awaited.class::cast)
        .forEach(proof -> open.put(it.session().number(), new Open(it, fact, proof.until())));
  }

  Optional<Open> of(int session) {
    return Optional.ofNullable(open.get(session));
  }

  /// Whether the reason that came with it is still to be proven.
  boolean awaits(Incident incident) {
    return open.values().stream().anyMatch(it -> it.incident == incident);
  }

  /// The proof is there, or it was let go of.
  void close(int session) {
    open.remove(session);
  }

  void closeAll() {
    open.clear();
  }

  /// What was excused and not proven by its last day is owed then.
  void passUntil(Instant at) {
    for (var it : List.copyOf(open.values()))
      if (!it.until.isAfter(at)) {
        open.remove(it.incident.session().number());
        course.judge(it.until, Optional.empty(), it.fact,
            new Incident.ProofIsDue(it.incident, false, it.until));
      }
  }
}
