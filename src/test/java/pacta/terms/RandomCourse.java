package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import pacta.money.Percent;
import pacta.people.Role;
import pacta.time.Gap;

/// Facts that may follow one another, among them some that cannot be.
final class RandomCourse {
  private static final Instant SIGNED = Instant.parse("2026-12-14T11:00:00Z");

  private final RandomGenerator random;
  private final Terms terms;
  private final List<Happening> facts = new ArrayList<>();
  private Instant now = SIGNED;

  private RandomCourse(RandomGenerator random, Terms terms) {
    this.random = random;
    this.terms = terms;
  }

  static List<Happening> of(RandomGenerator random, Terms terms) {
    var course = new RandomCourse(random, terms);
    for (var left = random.nextInt(4, 24); left > 0; left--) course.add();
    return course.facts;
  }

  private void add() {
    now = now.plusSeconds(random.nextInt(1, 9 * 86_400));
    var session = random.nextInt(1, 7);
    var by = Role.values()[random.nextInt(2)];
    var pass = Optional.of(random.nextBoolean());
    var cause = random.nextInt(3) > 0 ? Optional.<Excuse.Cause>empty()
        : Optional.of(Excuse.Cause.values()[random.nextInt(4)]);
    facts.add(switch (random.nextInt(12)) {
      case 0, 1, 2 -> new Happening.Booked(session, local(), Optional.empty(), Optional.empty(),
          now);
      case 3 -> new Happening.Cancelled(session, by, cause, pass, now);
      case 4 -> new Happening.NotCome(session, cause, pass, now);
      case 5 -> new Happening.Held(session, now);
      case 6 -> new Happening.Paid(terms.price().unitValue(1), now);
      case 7 -> new Happening.Waived(random.nextInt(20), now);
      case 8 -> new Happening.ProofShown(session, now);
      case 9 -> rare(by);
      default -> new Happening.Moved(session, local(), by, now);
    });
  }

  /// An end of one kind or another, now and then.
  private Happening rare(Role by) {
    var done = Optional.of(Percent.of(random.nextInt(101)));
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Happening.Ended(by, Optional.of(
          Incident.Reason.values()[random.nextInt(3)]), done, now);
      case 2 -> new Happening.Withdrew(random.nextBoolean(), done, now);
      case 3, 4 -> new Happening.PauseAsked(LocalDate.ofInstant(now, terms.zone()).plusDays(9),
          LocalDate.ofInstant(now, terms.zone()).plusDays(random.nextInt(10, 40)), now);
      default -> work();
    };
  }

  private Happening work() {
    var piece = random.nextBoolean() ? "web" : "logo";
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Happening.Delivered(piece, Optional.empty(),
          Optional.of(Incident.Delay.values()[random.nextInt(3)]), now);
      case 2 -> new Happening.Answered(piece, random.nextBoolean(), now);
      case 3 -> new Happening.RevisionAsked(piece, now);
      case 4 -> new Happening.ChangeAsked(random.nextInt(1, 300), random.nextBoolean(), now);
      case 5 -> new Happening.Worked(
          random.nextInt(1, 900), Optional.of(random.nextBoolean()), now);
      default -> new Happening.MaterialsArrived(now);
    };
  }

  private java.time.LocalDateTime local() {
    var local = LocalDate.ofInstant(now, terms.zone()).plusDays(random.nextInt(12))
        .atTime(random.nextInt(24), 0);
    return Gap.at(local, terms.zone()).map(Gap::after).orElse(local);
  }
}
