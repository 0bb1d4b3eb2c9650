package pacta.web.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.desk.StoredRecords;
import pacta.engagement.Document;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.people.Language;
import pacta.people.WorkspaceId;
import pacta.proof.SealedPapers;
import pacta.store.Blobs;
import pacta.store.Database;
import pacta.store.Vault;
import pacta.views.Overviews;
import pacta.web.Caller;
import pacta.web.Guests;
import pacta.web.portal.Couple;

/// A paper outlives what the house keeps of the people in it: whoever has it is told the truth.
class ErasedPaperTest {
  private static final String ERASED = "Se selló aquí. Lo que esta Pacta guardaba de ello se borró";

  private House house;
  private Couple couple;
  private WorkspaceId workspace;
  private byte[] sealed;

  @BeforeEach void open() {
    house = Couple.house(House.open());
    couple = Couple.lucia(house).running();
    workspace = Guests.workspace(house);
    var running = (Stage.Running) couple.state().stage();
    sealed = new Blobs(house.part(Database.class)).find(workspace, running.sealed().stream()
        .filter(it -> it.language() == Language.ES).map(Document::digest).findFirst()
        .orElseThrow()).orElseThrow().bytes();
    house.part(Vault.class).erase(workspace, couple.client.person(), house.now());
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void the_paper_of_somebody_who_was_erased_was_sealed_here_and_no_more_is_said_of_it() {
    told();
    foldedAgain();
    told();
  }

  private void told() {
    assertThat(Dropped.on(house, sealed, "es")).contains("data-verdict=\"valid\"", ERASED)
        .doesNotContain("no se selló aquí", "y sigue en vigor", "Rige desde");
    assertThat(Dropped.on(house, sealed, "en"))
        .contains("It was sealed here. What this Pacta kept about it was erased");
    assertThat(Dropped.on(house, SealedPapers.SEALED, "es"))
        .contains("data-verdict=\"not-ours\"", "no se selló aquí").doesNotContain(ERASED);
    assertThat(new Caller(house).get("/verificar?code=" + Quoted.code(couple.id)).body())
        .contains("data-verdict=\"valid\"", "Se firmó aquí, y lo que se guardaba de ello se borró")
        .doesNotContain("Lucía", "Marta", "de 2027", "y sigue en vigor", "Versión");
  }

  /// As the console does it.
  private void foldedAgain() {
    var database = house.part(Database.class);
    var vault = house.part(Vault.class);
    var records = new StoredRecords(database, new Overviews(database, vault), vault);
    records.forget(workspace);
    records.showAgain(workspace, couple.id);
  }
}
