package pacta.cli;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import pacta.access.Identities;
import pacta.access.Identities.Identity;
import pacta.access.Marks;
import pacta.access.Member;
import pacta.access.Workspace;
import pacta.access.Workspaces;
import pacta.desk.Practice;
import pacta.store.Database;
import pacta.store.Vault;

/// A practice that is set up without the web: the house knows it as if it had come in by the door.
final class NewPractice {
  private NewPractice() {}

  /// Does nothing when it is there already.
  ///
  /// @param address where people would reach this server
  static void open(Database database, Vault vault, Practice practice, URI address, Instant at) {
    var workspaces = workspaces(database, vault);
    if (workspaces.find(practice.id()).isPresent()) return;
    database.transactions().inTransaction(() -> {
      workspaces.add(new Workspace(practice.id(), practice.name(), practice.business(),
          practice.language(), practice.zone(), address), at);
      workspaces.add(new Member(practice.id(), practice.professional(), practice.name(),
          practice.email(), practice.language()), at);
      new Identities(database.sql(), vault).keep(practice.id(), practice.professional(),
          new Identity(practice.taxId(), practice.address()));
      return practice;
    });
  }

  /// The practices of the house, as they are found without the web.
  static Workspaces workspaces(Database database, Vault vault) {
    return new Workspaces(database.sql(), vault, new Marks(vault.findOrMake(Vault.HOUSE, "marks",
        () -> new SecureRandom().generateSeed(32))));
  }
}
