package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Event;
import pacta.engagement.Samples;
import pacta.engagement.Signing.Representation;
import pacta.engagement.Stage;
import pacta.people.Language;
import pacta.post.Letter;
import pacta.store.Blobs;
import pacta.terms.Capacity;
import pacta.terms.Party;
import pacta.web.Guests;

/// A company signs by somebody, who says for whom and in what office.
class CompanySigningTest {
  private static final String COMPANY = "Telares del Sur, S. L.";

  private final BlockingQueue<Letter> letters = Signer.box();
  private House house;
  private Couple couple;
  private Signer lucia;

  @BeforeEach void open() {
    house = Signer.house(letters);
    couple = Couple.lucia(house).proposed(Samples.draft().withParties(
        Samples.terms().professional(), new Party(COMPANY, "B00000000", "", "lucia@example.com"),
        Capacity.BUSINESS)).at("2027-01-12T18:20");
    lucia = Signer.reading(couple, letters).ticks("agrees", "electronically")
        .types("name", "Lucía Ferrer Navas").types("as", "another");
  }

  @AfterEach void close() {
    house.close();
  }

  @Test void whoever_signs_for_a_company_is_a_person_with_an_office() {
    assertThat(lucia.caller.get(Signer.PAGE).body()).contains("En nombre de " + COMPANY,
        "value=\"Lucía Ferrer Navas\"").containsPattern("id=\"as-another\"\\s+checked");
    var answer = lucia.asksForCode();
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#office\"");
    var signing = Signer.signed(lucia.types("office", "administradora única"), couple);
    assertThat(signing.represents()).contains(new Representation(couple.words(COMPANY),
        couple.words("administradora única")));
  }

  @Test void who_is_in_business_under_their_own_name_is_not_shown_it_twice() {
    var own = Couple.lucia(house).proposed(Samples.draft().withParties(
        Samples.terms().professional(), Samples.terms().client(), Capacity.BUSINESS))
        .at("2027-01-12T18:20");
    assertThat(own.caller().get(Signer.PAGE).body()).contains("En mi propio nombre",
        "En nombre de quien contrata, a quien represento")
        .containsPattern("id=\"as-myself\"\\s+checked")
        .doesNotContain("En nombre de Lucía Ferrer Navas");
  }

  @Test void the_paper_says_for_whom_and_in_what_office() throws IOException {
    Signer.signed(lucia.types("office", "administradora única"), couple);
    couple.signed(couple.marta, "Marta Soler Vidal").sealed();
    var sealed = ((Stage.Running) couple.state().stage()).sealed().stream()
        .filter(it -> it.language() == Language.ES).findFirst().orElseThrow();
    var bytes = house.part(pacta.desk.Office.class).blobs()
        .find(Guests.workspace(house), sealed.digest()).orElseThrow().bytes();
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getSignatureDictionaries()).extracting(PDSignature::getReason)
          .anySatisfy(reason -> assertThat(reason).contains("Lucía Ferrer Navas, en nombre de "
              + COMPANY + " (administradora única)"));
    }
  }

  @Test void who_signs_for_themselves_represents_nobody() {
    lucia.types("as", "myself").types("office", "administradora única");
    assertThat(Signer.signed(lucia, couple).represents()).isEmpty();
    assertThat(couple.happened(Event.Signed.class)).hasSize(1);
  }

  @Test void what_is_typed_into_the_office_is_text_and_stays() {
    lucia.types("office", "<b>jefa</b>").form.remove("agrees");
    assertThat(lucia.asksForCode().body()).contains("&lt;b>jefa&lt;/b>");
    lucia.caller.submit("/c", "/c/language", Map.of("language", "en", "back", Signer.PAGE));
    assertThat(lucia.caller.get(Signer.PAGE).body()).contains("In the name of " + COMPANY,
        "Your office");
  }
}
