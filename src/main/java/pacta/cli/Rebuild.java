package pacta.cli;

import java.util.concurrent.Callable;
import pacta.desk.StoredRecords;
import pacta.people.WorkspaceId;
import pacta.store.Database;
import pacta.store.Journals;
import pacta.store.Vault;
import pacta.views.Overviews;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Throws the views away and folds them again from the journals.
@Command(name = "rebuild", mixinStandardHelpOptions = true, description = {
    "Tira las vistas y las vuelve a plegar a partir de los diarios.",
    "Throws the views away and folds them again from the journals."})
final class Rebuild implements Callable<Integer> {
  @Mixin private DataOptions data;
  @Spec private CommandSpec spec;

  @Override public Integer call() {
    return data.open(spec, (database, console) -> {
      console.say("rebuilt", "n", views(database));
      return CommandLine.ExitCode.OK;
    });
  }

  /// @return how many engagements were folded again
  static long views(Database database) {
    var vault = Vault.open(database);
    var records = new StoredRecords(database, new Overviews(database, vault), vault);
    var journals = new Journals(database);
    var folded = 0L;
    for (var all = journals.workspaces(); all.hasNext(); ) {
      var workspace = all.next();
      folded += database.transactions().inTransaction(() ->
          views(workspace, journals, records));
    }
    return folded;
  }

  private static long views(WorkspaceId workspace, Journals journals, StoredRecords records) {
    records.forget(workspace);
    var folded = 0L;
    for (var names = journals.names(workspace); names.hasNext(); folded++)
      records.showAgain(workspace, names.next().engagement());
    return folded;
  }
}
