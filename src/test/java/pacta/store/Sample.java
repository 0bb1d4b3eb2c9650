package pacta.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.journal.Link;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// Names that tests share.
final class Sample {
  static final WorkspaceId HERE = new WorkspaceId(id(1));
  static final WorkspaceId THERE = new WorkspaceId(id(2));
  static final EngagementId WORK = new EngagementId(id(11));
  static final EngagementId OTHER = new EngagementId(id(12));
  static final PersonId ANA = new PersonId(id(21));
  static final PersonId LUIS = new PersonId(id(22));
  static final Instant NOW = Instant.parse("2026-11-25T09:30:00.123456Z");

  private Sample() {}

  static UUID id(int number) {
    return new UUID(0x0198a00000007000L, 0x8000000000000000L + number);
  }

  /// A chain of so many links, each with a body of its own.
  static List<Link> links(int count) {
    var links = new ArrayList<Link>();
    for (var i = 1; i <= count; i++) links.add(next(links, "{\"number\":" + i + "}"));
    return links;
  }

  static Link next(List<Link> links, String body) {
    return Link.after(
        links.isEmpty() ? Optional.empty() : Optional.of(links.getLast()), body);
  }
}
