package pacta.web.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.access.Workspaces;
import pacta.browser.House;
import pacta.desk.Office;
import pacta.desk.SealKeys;
import pacta.engagement.Document;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.WorkspaceId;
import pacta.proof.CaseFile;
import pacta.proof.Forgery;
import pacta.proof.SealedPapers;
import pacta.store.Blobs;
import pacta.store.Database;
import pacta.web.Caller;
import pacta.web.portal.Couple;

/// The page where anybody asks whether a document is authentic.
class VerifyPagesTest {
  private static House house;
  private static byte[] sealed;
  private static String code;
  private static String quoted;
  private static byte[] caseFile;
  private static WorkspaceId workspace;
  private static EngagementId engagement;

  @BeforeAll static void open() {
    house = Couple.house(House.open());
    var couple = Couple.lucia(house).running();
    workspace = house.part(Workspaces.class).all().getFirst().id();
    var running = (Stage.Running) couple.state().stage();
    var digest = running.sealed().stream().filter(it -> it.language() == Language.ES)
        .map(Document::digest).findFirst().orElseThrow();
    sealed = new Blobs(house.part(Database.class)).find(workspace, digest).orElseThrow().bytes();
    code = Digest.of(Canonical.PLAIN.write(running.proposal().agreed())).brief();
    quoted = Quoted.code(couple.id);
    engagement = couple.id;
    caseFile = made();
    assertThat(couple.happened(Event.SealedDocuments.class)).hasSize(1);
  }

  @AfterAll static void close() {
    house.close();
  }

  private static HttpResponse<String> ask(String path, String code, byte[] file) {
    house.wait(Duration.ofMinutes(6));
    return asked(path, code, file, "es");
  }

  private static HttpResponse<String> asked(String path, String code, byte[] file,
      String language) {
    return Dropped.asked(house, path, code, file, language);
  }

  @Test void anybody_sees_the_form_in_their_language_and_gets_no_cookie() {
    var page = new Caller(house).get("/verificar");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("¿Es auténtico?", "no se guarda", "enctype=\"multipart");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(new Caller(house).with("Accept-Language", "en").get("/verify").body())
        .contains("Is it authentic?");
  }

  @Test void the_sealed_paper_is_authentic_known_here_and_in_force() {
    var answer = ask("/verificar", "", sealed);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("data-verdict=\"valid\"", "Sí, es auténtico y está completo",
        "sigue en vigor", "martes, 12 de enero de 2027", "Lucía Ferrer Navas",
        "firma electrónica simple", code).doesNotContain("Nadie ha dicho");
    assertThat(asked("/verify", "", sealed, "en").body())
        .contains("Yes, it is authentic and whole", "simple electronic signature");
  }

  @Test void one_byte_changed_is_seen_and_said() {
    var changed = sealed.clone();
    changed[2000] ^= 1;
    assertThat(ask("/verify", "", changed).body()).contains("data-verdict=\"altered\"",
        "No: este archivo no es el que se selló", "Pide una copia")
        .doesNotContain("Es una firma electrónica simple");
    assertThat(ask("/verify", "", Arrays.copyOf(sealed, sealed.length - 100)).body())
        .contains("data-verdict=\"altered\"");
  }

  @Test void a_whole_paper_of_another_house_is_not_called_authentic_here() {
    assertThat(ask("/verify", "", SealedPapers.SEALED).body())
        .contains("data-verdict=\"not-ours\"", "no está en el registro de esta Pacta");
  }

  private static void tells(byte[] file, String verdict, String said) {
    assertThat(ask("/verificar", "", file).body()).contains("data-verdict=\"" + verdict + "\"",
        said).doesNotContain("no se ha confirmado", "Nadie ha dicho");
  }

  /// Anybody can make a whole one with keys of their own, and put into it what was given away.
  @Test void a_receipt_or_a_case_file_is_called_authentic_only_when_this_house_made_it() {
    tells(caseFile, "valid", "Sí, el expediente es auténtico");
    tells(Forgery.caseFile(caseFile), "not-ours", "no lo respaldan las llaves");
    tells(Forgery.sealedAnew(caseFile), "not-ours", "no lo respaldan las llaves");
    var receipt = Forgery.receiptOf(caseFile);
    tells(receipt, "valid", "Sí, el comprobante se sostiene");
    tells(Forgery.receipt(receipt), "not-ours", "no lo respaldan las llaves");
    renew(false);
    tells(caseFile, "valid", "Sí, el expediente es auténtico");
    var later = made();
    renew(true);
    tells(later, "not-ours", "llaves que se dieron por robadas");
    tells(receipt, "valid", "Sí, el comprobante se sostiene");
    tells(made(), "valid", "Sí, el expediente es auténtico");
  }

  private static byte[] made() {
    return house.part(Office.class).caseFiles().make(workspace, engagement,
        CaseFile.Chapter.usual()).orElseThrow().bytes();
  }

  private static void renew(boolean stolen) {
    house.part(SealKeys.class).renew(workspace, "Marta", URI.create("https://example.com/"),
        house.now(), stolen);
  }

  @Test void what_is_no_paper_is_told_so() {
    assertThat(ask("/verify", "", "hola".getBytes(StandardCharsets.UTF_8)).body())
        .contains("data-verdict=\"not-ours\"", "No es un documento sellado con Pacta");
  }

  @Test void the_printed_code_tells_that_it_rules_and_nothing_about_anybody() {
    for (var typed : new String[] {code, code.replace(" ", "").toUpperCase(java.util.Locale.ROOT),
        " " + code.replace(' ', '-') + " ", quoted, quoted.toLowerCase(java.util.Locale.ROOT)
            .replace("-", " ")}) {
      var body = ask("/verificar", typed, new byte[0]).body();
      assertThat(body).contains("data-verdict=\"valid\"", "Sí: se conoce, y sigue en vigor",
          "martes, 12 de enero de 2027", "Firmado por todas las partes y sellado")
          .doesNotContain("Lucía", "Ferrer", "Marta", "@example", "640");
    }
    assertThat(ask("/verify", "0000 0000 0000", new byte[0]).body())
        .contains("data-verdict=\"not-ours\"", "Aquí no se conoce ese código");
  }

  /// As the square on a paper and the letter with the signed copy lead here.
  @Test void a_code_in_the_address_is_answered_at_once() {
    var asked = new Caller(house).get("/verificar?code=" + quoted);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("data-verdict=\"valid\"", "Sí: se conoce, y sigue en vigor",
        "value=\"" + quoted + "\"");
    var strange = new Caller(house).get("/verify?code=%22%3E%3Cscript%3E");
    assertThat(strange.statusCode()).isEqualTo(422);
    assertThat(strange.body()).contains("value=\"&#34;>&lt;script>\"").doesNotContain("<script>\"");
  }

  @Test void what_cannot_be_asked_is_said_at_its_field_and_what_was_typed_stays() {
    var nothing = ask("/verificar", " ", new byte[0]);
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("Escribe el código o elige el archivo.",
        "id=\"code-error\"", "href=\"#code\"");
    var wrong = ask("/verificar", "PCT-<b>\"", new byte[0]);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("El código es como PCT-7K4M-92QX", "PCT-&lt;b>&#34;")
        .doesNotContain("PCT-<b>");
    house.wait(Duration.ofMinutes(6));
    assertThat(new Caller(house).post("/verificar", java.util.Map.of("code", code)).statusCode())
        .isEqualTo(422);
  }

  @Test void a_file_larger_than_any_of_ours_is_refused_at_its_field() {
    for (int size : new int[] {VerifyPages.FILE_MAX + 1, 12 << 20}) {
      var answer = ask("/verify", "", new byte[size]);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("El archivo pasa de 8 MB", "id=\"file-error\"");
    }
  }

  @Test void who_asks_too_often_is_asked_to_wait() {
    house.wait(Duration.ofMinutes(6));
    for (int i = 0; i < Patience.ASKS_MAX; i++)
      assertThat(asked("/verify", "0000 0000 000" + i % 10, new byte[0], "es").statusCode())
          .isEqualTo(200);
    var more = asked("/verify", "0000 0000 0000", new byte[0], "es");
    assertThat(more.statusCode()).isEqualTo(429);
    assertThat(more.body()).contains("Espera 5 minutos");
    house.wait(Duration.ofMinutes(6));
    assertThat(asked("/verify", "0000 0000 0000", new byte[0], "es").statusCode()).isEqualTo(200);
  }

  @Test void nothing_of_what_was_handed_over_is_kept() throws IOException {
    var needle = "needle-7f3a9c21";
    ask("/verify", needle, ("%PDF-1.7 " + needle).getBytes(StandardCharsets.UTF_8));
    try (var files = Files.walk(house.data())) {
      for (var file : files.filter(Files::isRegularFile).toList())
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(needle);
    }
  }
}
