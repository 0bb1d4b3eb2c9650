package pacta.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pacta.journal.Seals;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.post.Posted.State;
import pacta.store.Times;

/// A row of the table of letters, still sealed.
record Stored(UUID id, Optional<EngagementId> engagement, PersonId person, String kind,
    State state, String sealed, int attempts, Optional<Instant> claimedUntil,
    Optional<Trouble> trouble, Optional<String> detail, Instant at, Optional<Instant> sentAt) {
  static final String COLUMNS = "id, engagement, person, kind, state, sealed, attempts, "
      + "claimed_until, trouble, detail, at, sent_at";

  static Stored read(ResultSet row) throws SQLException {
    return new Stored(UUID.fromString(row.getString("id")),
        Optional.ofNullable(row.getString("engagement")).map(EngagementId::parse),
        PersonId.parse(row.getString("person")), row.getString("kind"),
        State.valueOf(row.getString("state")), row.getString("sealed"), row.getInt("attempts"),
        Optional.ofNullable(Times.read(row, "claimed_until")),
        Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
        Optional.ofNullable(row.getString("detail")), Times.read(row, "at"),
        Optional.ofNullable(Times.read(row, "sent_at")));
  }

  Posted posted(Seals seals) {
    var said = detail.flatMap(it -> seals.open(person, it)).orElse("");
    var content = seals.open(person, sealed).map(it -> Kept.read(it).shown(state, said));
    return new Posted(id, engagement, person, kind, state, attempts, trouble, at, sentAt, content);
  }
}
