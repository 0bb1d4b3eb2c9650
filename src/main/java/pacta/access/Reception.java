package pacta.access;

import java.time.Instant;
import java.util.Optional;
import pacta.desk.Doors;
import pacta.desk.Practice;
import pacta.desk.Practices;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// Tells the desk who a practice is, and where each of its people comes in.
public final class Reception implements Practices, Doors {
  private final Workspaces workspaces;
  private final Identities identities;
  private final Links links;

  public Reception(Workspaces workspaces, Identities identities, Links links) {
    this.workspaces = workspaces;
    this.identities = identities;
    this.links = links;
  }

  @Override public Optional<Practice> find(WorkspaceId id) {
    return workspaces.find(id).flatMap(workspace ->
        workspaces.members(id).stream().findFirst().map(owner -> practice(workspace, owner)));
  }

  private Practice practice(Workspace workspace, Member owner) {
    var identity = identities.of(workspace.id(), owner.person());
    return new Practice(workspace.id(), owner.person(), owner.name(), line(workspace, owner),
        owner.email(), identity.taxId(), identity.postal(), owner.language(), workspace.zone());
  }

  /// What stands under the name: the business when it has another name, and what it does.
  private static String line(Workspace workspace, Member owner) {
    if (workspace.business().equals(owner.name())) return workspace.trade();
    if (workspace.trade().isBlank()) return workspace.business();
    return workspace.business() + " · " + workspace.trade();
  }

  @Override public String forClient(WorkspaceId workspace, EngagementId engagement,
      PersonId client, Language language, String path, Instant at) {
    return links.issue(workspace, engagement, client, language, purpose(path), at).toString();
  }

  @Override public String forPayer(WorkspaceId workspace, EngagementId engagement,
      PersonId payer, Language language, String path, Instant at) {
    return links.issue(workspace, engagement, payer, language, path.equals("/agreement")
        ? Purpose.PAYERS_AGREEMENT : Purpose.PAYERS_PAGE, at).toString();
  }

  private static Purpose purpose(String path) {
    return switch (path) {
      case "/alliance" -> Purpose.ALLIANCE;
      case "/agreement" -> Purpose.AGREEMENT;
      case "/statement" -> Purpose.STATEMENT;
      default -> Purpose.PAGE;
    };
  }

  @Override public String forProfessional(WorkspaceId workspace, String path) {
    return workspaces.find(workspace).orElseThrow().address().resolve(path).toString();
  }

  @Override public String place(WorkspaceId workspace) {
    return workspaces.find(workspace).orElseThrow().address().getAuthority();
  }
}
