package pacta.desk;

import java.time.ZoneId;
import pacta.people.FirstName;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// The professional's practice, as letters and documents need it.
///
/// @param business what the practice does, in a line
/// @param taxId    may be empty
/// @param address  postal; may be empty
public record Practice(WorkspaceId id, PersonId professional, String name, String business,
    String email, String taxId, String address, Language language, ZoneId zone) {
  /// The name one would use in conversation: its first word.
  public String firstName() {
    return FirstName.of(name);
  }
}
