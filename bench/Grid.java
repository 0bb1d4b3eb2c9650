import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import pacta.journal.Canonical;
import pacta.terms.Difference;
import pacta.terms.Extent;
import pacta.terms.Plan;
import pacta.terms.Scenario;
import pacta.terms.Scenarios;
import pacta.terms.Terms;
import pacta.terms.Written;

/// Lays out the grid of an agreement, judges a thousand of it, and compares it with another, warm.
/// Usage: java -cp CLASSES bench/Grid.java TERMS.json [ROUNDS].
class Grid {
  private static final int SCENARIOS = 1000;
  private static Object kept;

  public static void main(String[] args) throws Exception {
    var terms = Canonical.PLAIN.read(java.nio.file.Files.readString(
        java.nio.file.Path.of(args[0])), Written.class).terms();
    var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    var plan = Plan.of(terms, Instant.parse("2026-12-14T11:00:00Z"));
    var laid = Scenarios.of(plan);
    List<Scenario> thousand = Stream.generate(() -> laid).flatMap(List::stream)
        .limit(SCENARIOS).toList();
    var other = terms.with(new pacta.terms.NotIncluded(List.of("x")));
    System.out.println(laid.size() + " scenarios in the grid of " + args[0]);
    System.out.println("| what | CPU ms, median of " + rounds + " | longest |");
    System.out.println("|---|---|---|");
    measure("judge 1,000", rounds, () -> judge(thousand, terms));
    measure("lay out the grid", rounds, () -> Scenarios.of(plan));
    measure("compare with another draft", rounds, () -> Difference.between(other, plan));
    measure("the least and the most", rounds, () -> Extent.of(plan));
  }

  private static Object judge(List<Scenario> all, Terms terms) {
    Object last = null;
    for (var one : all) last = one.under(terms);
    return last;
  }

  private static void measure(String what, int rounds, java.util.function.Supplier<?> work) {
    for (var i = 0; i < rounds * 3; i++) kept = work.get();
    var took = new long[rounds];
    for (var i = 0; i < rounds; i++) {
      var from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      kept = work.get();
      took[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
    }
    java.util.Arrays.sort(took);
    System.out.printf(java.util.Locale.ROOT, "| %s | %.2f | %.2f |%n", what,
        took[rounds / 2] / 1e6, took[rounds - 1] / 1e6);
  }
}
