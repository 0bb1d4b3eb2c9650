package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.journal.Canonical;
import pacta.money.Money;
import pacta.people.Role;
import pacta.terms.Course;
import pacta.terms.Finding;
import pacta.terms.Timeline.Units;
import pacta.terms.Written;

/// Policies that others published, read from their files as a stranger would, give their own
/// examples, and what no court would hold of them is found.
class PublishedPoliciesTest {
  private static final Path POLICIES = Path.of("examples/policies");

  /// What has to come out of a policy.
  public record Expected(List<String> unfair, List<Case> cases) {}

  /// What has to come out of one course of facts; what is only put down is left out.
  public record Case(String facts, Money owed, Money balance, List<Line> turns) {}

  public record Line(Optional<Integer> fact, String verdict, Optional<String> why,
      List<Effect> effects, String units) {}

  public record Effect(String kind, Optional<Money> amount, Optional<Role> debtor,
      String clause) {}

  static Stream<Path> policies() throws IOException {
    return Files.list(POLICIES).filter(Files::isDirectory).sorted();
  }

  @ParameterizedTest(name = "{0}") @MethodSource("policies")
  void a_published_policy_gives_its_own_examples(Path policy) throws IOException {
    var written = read(policy.resolve("terms.json"), Written.class);
    var expected = read(policy.resolve("expected.json"), Expected.class);
    assertThat(written.terms().free().count()).isLessThanOrEqualTo(1);
    assertThat(fairness(written)).containsExactlyInAnyOrderElementsOf(expected.unfair());
    assertThat(expected.cases()).isNotEmpty();
    for (var it : expected.cases()) {
      var course = read(policy.resolve(it.facts()), Course.class);
      var answer = Answer.of(written.terms(), course, true);
      assertThat(new Case(it.facts(), answer.end().owed(), answer.end().balance(),
          answer.turns().stream().filter(turn -> !turn.verdict().equals("Noted"))
              .map(PublishedPoliciesTest::line).toList())).isEqualTo(it);
    }
  }

  @ParameterizedTest(name = "{0}") @MethodSource("policies")
  void only_the_parties_are_missing_and_no_facts_lie_unasked(Path policy) throws IOException {
    var findings = read(policy.resolve("terms.json"), Written.class).draft().findings();
    assertThat(findings).filteredOn(it -> it.weight() == Finding.Weight.GAP)
        .extracting(Finding::reason).containsExactly("gap.professional", "gap.client");
    assertThat(findings).filteredOn(it -> it.weight() == Finding.Weight.ERROR).isEmpty();
    var asked = read(policy.resolve("expected.json"), Expected.class).cases().stream()
        .map(Case::facts).toList();
    try (var files = Files.list(policy)) {
      assertThat(files.map(it -> it.getFileName().toString())
          .filter(it -> it.startsWith("facts-"))).containsExactlyInAnyOrderElementsOf(asked);
    }
  }

  /// The reasons, each of a rule of fairness.
  private static List<String> fairness(Written written) {
    return written.draft().findings().stream().filter(it -> it.rule().isPresent())
        .peek(it -> assertThat(it.reason()).startsWith(it.rule().orElseThrow() + "."))
        .map(Finding::reason).toList();
  }

  private static Line line(Answer.Entry turn) {
    return new Line(turn.fact(), turn.verdict(), turn.why(),
        turn.consequences().stream().map(PublishedPoliciesTest::effect).toList(),
        units(turn.standing().units()));
  }

  private static Effect effect(Answer.Effect it) {
    return new Effect(it.kind(), it.amount().map(amount ->
        Money.parse(amount.toPlainString() + " " + it.currency().orElseThrow())), it.debtor(),
        it.clause());
  }

  private static String units(Units it) {
    return "free %d booked %d held %d forfeited %d refunded %d expired %d".formatted(it.free(),
        it.booked(), it.held(), it.forfeited(), it.refunded(), it.expired());
  }

  private static <T> T read(Path file, Class<T> type) throws IOException {
    return Canonical.PLAIN.read(Files.readString(file), type);
  }
}
