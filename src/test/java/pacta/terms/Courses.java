package pacta.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import pacta.money.Money;
import pacta.people.Role;

/// Courses of facts that any agreement can be followed through: what time and the order of things
/// bring beyond single incidents.
public final class Courses {
  private static final Instant SIGNED = Instant.parse("2026-12-14T11:00:00Z");

  private Courses() {}

  public static List<Course> of(Terms terms) {
    return List.of(sessions(terms), work(terms));
  }

  private static Course sessions(Terms terms) {
    var paid = terms.price().unitValue(1);
    return course("2029-01-01T00:00:00Z",
        new Happening.Paid(paid, at("2026-12-20T10:00:00Z")),
        booked(1, "2027-01-13T10:00"), booked(2, "2027-01-20T10:00"),
        booked(3, "2027-02-03T10:00"), booked(4, "2027-02-10T10:00"),
        new Happening.Held(1, at("2027-01-13T11:00:00Z")),
        new Happening.Moved(2, LocalDateTime.parse("2027-01-22T10:00"), Role.CLIENT,
            at("2027-01-20T08:00:00Z")),
        new Happening.Cancelled(2, Role.CLIENT, Optional.empty(), Optional.empty(),
            at("2027-01-21T08:30:00Z")),
        new Happening.PauseAsked(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 11),
            at("2027-02-01T09:00:00Z")),
        new Happening.NotCome(4, Optional.empty(), Optional.empty(),
            at("2027-02-10T10:00:00Z")));
  }

  private static Course work(Terms terms) {
    var some = new Money(10_000, terms.currency());
    return course("2027-05-20T10:00:00Z",
        new Happening.Worked(700, Optional.empty(), at("2027-01-20T10:00:00Z")),
        new Happening.ChangeAsked(20, true, at("2027-02-02T10:00:00Z")),
        new Happening.ChangeAsked(20, true, at("2027-02-03T10:00:00Z")),
        new Happening.Delivered("web", Optional.empty(), Optional.empty(),
            at("2027-04-05T10:00:00Z")),
        new Happening.RevisionAsked("web", at("2027-04-06T10:00:00Z")),
        new Happening.Paid(some, at("2027-04-07T10:00:00Z")));
  }

  private static Course course(String asOf, Happening... facts) {
    return new Course(SIGNED, Optional.empty(), List.of(), List.of(facts), Optional.of(at(asOf)));
  }

  private static Happening booked(int session, String start) {
    return new Happening.Booked(session, LocalDateTime.parse(start), Optional.empty(),
        Optional.empty(), at("2026-12-21T10:00:00Z"));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
