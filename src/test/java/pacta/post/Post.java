package pacta.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// Letters to try the carriers with.
final class Post {
  static final Instant AT = Instant.parse("2026-01-12T18:02:11Z");
  static final UUID ID = new UUID(7, 1);
  static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));
  static final EngagementId ENGAGEMENT = new EngagementId(new UUID(2, 2));
  static final PersonId LUCIA = new PersonId(new UUID(3, 3));
  static final byte[] PDF = pdf();

  private Post() {}

  private static byte[] pdf() {
    var bytes = new byte[70_000];
    for (int at = 0; at < bytes.length; at++) bytes[at] = (byte) (at * 31 + at / 256);
    return bytes;
  }

  static Letter signedCopy() {
    return letter(ID, Letters.write(Samples.in(Language.ES).get("copy-to-client"), Language.ES),
        List.of(new Attachment("acuerdo-ferrer-soler.pdf", "application/pdf", PDF)));
  }

  static Letter invitation(UUID id) {
    return letter(id, Letters.write(Samples.in(Language.ES).get("invitation"), Language.ES),
        List.of());
  }

  static Letter letter(UUID id, Written written, List<Attachment> attachments) {
    return new Letter(id, WORKSPACE, Optional.of(ENGAGEMENT), LUCIA,
        new Address("Lucía Ferrer", "lucia@example.com"), "Marta Soler",
        Optional.of(new Address("Marta Soler", "marta@example.com")), Language.ES, written,
        attachments);
  }
}
