package pacta.desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// The addresses of people's own pages, for letters. Opening one never acts by itself.
public interface Doors {
  /// How long a link of a client's own serves.
  Duration CLIENTS_LINK_LASTS = Duration.ofDays(365);

  /// A link of the client's own, bound to this person and this engagement.
  ///
  /// @param language in which the client reads
  /// @param path     within the client's pages, such as `/agreement`; empty for the first
  String forClient(WorkspaceId workspace, EngagementId engagement, PersonId client,
      Language language, String path, Instant at);

  /// A link of the payer's own, bound likewise.
  ///
  /// @param path within the payer's pages, such as `/agreement`; empty for the first
  String forPayer(WorkspaceId workspace, EngagementId engagement, PersonId payer,
      Language language, String path, Instant at);

  /// @param path within the professional's pages, such as `/engagements/…`
  String forProfessional(WorkspaceId workspace, String path);

  /// A page that anybody may open.
  ///
  /// @param path such as `/verify`
  default URI forAnybody(WorkspaceId workspace, String path) {
    return URI.create(forProfessional(workspace, path));
  }

  /// The public address without its scheme: `acuerdos.example.com`.
  String place(WorkspaceId workspace);
}
