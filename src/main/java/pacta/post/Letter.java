package pacta.post;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// A letter ready to go.
///
/// @param id         of the work that asked for it: one work, one letter, sent once
/// @param engagement empty for letters about none, such as a sign-in link
/// @param person     who gets it; kept under this person's key
/// @param from       the name it comes from; the address is the mail server's own
/// @param replyTo    where answers go; empty when to nobody
public record Letter(UUID id, WorkspaceId workspace, Optional<EngagementId> engagement,
    PersonId person, Address to, String from, Optional<Address> replyTo, Language language,
    Written written, List<Attachment> attachments) {
  public Letter {
    from = Line.of(from);
    attachments = List.copyOf(attachments);
  }

  public String subject() {
    return written.subject();
  }

  public String text() {
    return written.text();
  }

  public String html() {
    return written.html();
  }
}
