package pacta.terms;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.house.Golden;
import pacta.people.Role;

/// What agreements with every kind of clause decide about thousands of cases at their edges stays
/// what it was: every verdict with its sums, its reasons and its why-nots.
///
/// A line of the record tells, for one kind of incident, how the verdicts came out, what they
/// charge in all, and a digest of every word of them. What is right is shown elsewhere; here,
/// nothing changes unnoticed.
class OnRecordTest {
  static Stream<Named> agreements() {
    return Stream.of(
        new Named("packaged", Agreements.packaged()),
        new Named("per-session", Agreements.perSession()),
        new Named("with-vat-added", Agreements.withVatAdded()),
        new Named("in-calendar-days", Agreements.inCalendarDays()),
        new Named("in-english", Agreements.inEnglish()),
        new Named("rules-on-sessions", RuledAgreements.sessions()),
        new Named("business-days", RuledAgreements.businessDays()),
        new Named("fixed-sums", RuledAgreements.fixedSums()),
        new Named("kept-hour", RuledAgreements.keptHour()),
        new Named("work", RuledAgreements.work()),
        new Named("other-work", RuledAgreements.otherWork()),
        new Named("monthly", RuledAgreements.monthly()),
        new Named("other-monthly", RuledAgreements.otherMonthly()),
        new Named("equal-parts", RuledAgreements.equalParts()));
  }

  record Named(String name, Terms terms) {
    @Override public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void nothing_changes_unnoticed(Named agreement) throws IOException {
    var tallies = new TreeMap<String, Tally>();
    Grid.whole(agreement.terms()).forEach(it -> tallies
        .computeIfAbsent(it.incident().getClass().getSimpleName(), _ -> new Tally())
        .add(Judge.judge(agreement.terms(), it.facts(), it.incident())));
    var standing = new Tally();
    Effects.standing(agreement.terms()).forEach(standing::tell);
    var lines = Stream.concat(
        tallies.entrySet().stream().map(it -> it.getKey() + ": " + it.getValue()),
        Stream.of("of itself: " + standing)).toList();
    Golden.of("terms").matches(agreement.name() + ".txt", String.join("\n", lines) + "\n");
  }

  /// How the verdicts on one kind of incident came out.
  private static final class Tally {
    private final TreeMap<String, Long> kinds = new TreeMap<>();
    private final TreeMap<Role, Long> charged = new TreeMap<>();
    private final MessageDigest digest = sha256();

    void add(Verdict verdict) {
      kinds.merge(verdict.getClass().getSimpleName(), 1L, Long::sum);
      if (verdict instanceof Verdict.Judged judged) judged.charges().forEach(it ->
          charged.merge(it.from(), it.amount().minorUnits(), Long::sum));
      tell(verdict);
    }

    void tell(Object what) {
      digest.update(what.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override public String toString() {
      return Stream.of(
          kinds.entrySet().stream().map(it -> it.getValue() + " " + it.getKey()),
          charged.entrySet().stream().map(it -> it.getKey() + " owes " + it.getValue()),
          Stream.of(HexFormat.of().formatHex(digest.digest(), 0, 8)))
          .flatMap(Function.identity()).collect(joining(", "));
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }
  }
}
