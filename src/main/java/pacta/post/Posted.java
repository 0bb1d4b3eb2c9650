package pacta.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;

/// A letter as the list of letters shows it.
///
/// @param kind    `invitation`, as in [Written]
/// @param at      when it was first written
/// @param sentAt  when the mail server took it
/// @param content empty once the reader was erased
public record Posted(UUID id, Optional<EngagementId> engagement, PersonId person, String kind,
    State state, int attempts, Optional<Trouble> trouble, Instant at, Optional<Instant> sentAt,
    Optional<Content> content) {
  public enum State {
    QUEUED,
    /// The mail server took it, which does not say that it arrived.
    SENT,
    FAILED,
    /// It was not sent, for there is no mail server.
    NO_SERVER
  }

  /// What it says. Once it has gone, whatever opens something is hidden; before, what is the
  /// reader's alone is hidden as well, unless there is no mail server and this is the only place
  /// to read it.
  ///
  /// @param detail what the mail server said when it did not take it; may be empty
  /// @param files  names of the attachments
  public record Content(Address to, String from, String subject, String text, String html,
      List<String> files, String detail) {}

  /// What became of it, in human words. "Sent" is said as what it is: taken by the server.
  public String said(Language language) {
    if (state == State.FAILED && trouble.isPresent())
      return trouble.get().said(language, content.map(it -> it.to().name()).orElse("—"));
    return Wording.in(language).line("state." + state.name(), Map.of());
  }
}
