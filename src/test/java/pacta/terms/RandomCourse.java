package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
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
    facts.add(switch (random.nextInt(9)) {
      case 0, 1, 2 -> new Happening.Booked(session, local(), Optional.empty(), Optional.empty(),
          now);
      case 3 -> new Happening.Cancelled(session, by, Optional.empty(), pass, now);
      case 4 -> new Happening.NotCome(session, Optional.empty(), pass, now);
      case 5 -> new Happening.Held(session, now);
      case 6 -> new Happening.Paid(terms.price().unitValue(1), now);
      case 7 -> new Happening.Waived(random.nextInt(20), now);
      default -> new Happening.Moved(session, local(), by, now);
    });
  }

  private java.time.LocalDateTime local() {
    var local = LocalDate.ofInstant(now, terms.zone()).plusDays(random.nextInt(12))
        .atTime(random.nextInt(24), 0);
    return Gap.at(local, terms.zone()).map(Gap::after).orElse(local);
  }
}
