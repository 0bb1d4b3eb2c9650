package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be told is said with the file, the place, the reason and the way out.
class StoryMistakesTest {
  @TempDir private Path dir;

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      workspace.json | "zone"            | "time"           | 8:3     | No conozco el campo «time»
      workspace.json | Europe/Madrid     | Madrid           | 8:11    | no es una zona horaria
      client.json    | "title"           | "tittle"         | 8:3     | No conozco el campo «tittle». Aquí caben: name, email
      client.json    | "taxId": "87654321X", | | 9:1 | Falta el campo «taxId»
      terms.json     | "amount": 2,      | "amount": 24,    | 21:5 clauses[5] | después de 24 no puede venir 24
      terms.json     | "share": "50"     | "share": "150"   | 21:5 clauses[5] | un tramo cobra el 150
      terms.json     | "amount": "320.00 EUR" | "amount": "310.00 EUR" | 18:5 clauses[4] | faltan 10,00
      terms.json     | "640.00 EUR"      | "640 euros"      | 16:37 clauses[3].price | Escríbelo con punto y moneda
      terms.json     | "sessions": 8, "minutes" | "sessions": 7, "minutes" | 14:5 clauses[2] | Tienen que coincidir
      terms.json     | "PackagePrice"    | "Package"        | clauses[3].is | «Package» no puede ir aquí. Puede ser:
      terms.json     | {"is": "Extras", "items": ["una sesión de seguimiento de 30 minutos a los tres meses"]} | {"is": "FreeClause", "point": "EXTRAS", "text": "nada"} | clauses | Falta decidir los extras
      script.json    | 2027-01-08T10:02  | 2027-03-28T02:30 | 3:26 steps[1].at | no existe: esa noche el reloj se adelanta
      script.json    | 2027-03-29T10:00  | 2027-03-28T02:30 | steps[31].start | Usa 2027-03-28T01:59 o 2027-03-28T03:00
      script.json    | 2027-01-09T12:40  | 2027-01-07T12:40 | steps[6].at | Este paso es del 2027-01-07T12:40 y el anterior, del 2027-01-09T09:08
      script.json    | 2027-01-08T10:02  | 8 de enero       | steps[1].at | Escribe el día así: 2027-03-10
      script.json    | "session": 1      | "session": 3     | steps[21].session | se han reservado 2
      script.json    | "question": "q2"  | "question": "q9" | steps[3].question | Las de workspace.json son q1, q2, q3 y q4
      script.json    | "phrase": 1       | "phrase": "1"    | steps[6].phrase | Aquí va un número entero, y hay «1»
      script.json    | "by": "CLIENT"    | "by": "LUCIA"    | steps[2].by | Puede ser: PROFESSIONAL, CLIENT
      script.json    | "is": "Confirm"   | "is": "Agree"    | steps[10].is | «Agree» no puede ir aquí
      script.json    | "point": 5        | "point": 8       | steps[14].point | Los puntos van del 1 al 7
      script.json    | ]}                | ]                | 56:1 | no es JSON: Unexpected end-of-input: expected close marker for Object
      """)
  void a_mistake_is_told_with_its_place_and_its_remedy(String file, String from, String to,
      String where, String says) throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), file, from, to == null ? "" : to);
    var run = Run.story(in, dir.resolve("out"));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().replace('\u00a0', ' ')).contains(file).contains(where).contains(says);
    assertThat(run.out()).isEmpty();
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test void mistakes_are_told_in_the_language_of_the_workspace() throws IOException {
    var in = Run.changed(Run.HANNAH, dir.resolve("in"), "script.json", "\"session\": 1",
        "\"session\": 4");
    assertThat(Run.story(in, dir.resolve("out")).err())
        .contains("script.json:13:55", "There is no session 4: up to this step one was booked");
  }

  @Test void while_the_language_is_not_known_mistakes_are_told_in_both() throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), "workspace.json", "\"ES\"", "\"FR\"");
    assertThat(Run.story(in, dir.resolve("out")).err()).contains("workspace.json:7:15 language",
        "«FR» no puede ir aquí. Puede ser: ES, EN.", "“FR” cannot stand here. It can be: ES, EN.");
  }

  @Test void all_mistakes_are_told_at_once() throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), "script.json", "\"session\": 1",
        "\"session\": 3");
    Files.delete(in.resolve("client.json"));
    Run.changed(Run.LUCIA, dir.resolve("two"), "terms.json", "\"amount\": 2,", "\"amount\": 24,");
    Files.copy(dir.resolve("two/terms.json"), in.resolve("terms.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(Run.story(in, dir.resolve("out")).err()).contains("client.json:1:1",
        "No encuentro este archivo", "terms.json:21:5");
  }

  @Test void a_step_that_the_agreement_refuses_ends_the_story_with_the_reason()
      throws IOException {
    var in = Run.changed(Run.LUCIA, dir.resolve("in"), "script.json",
        "\"session\": 3,\n    \"message\"", "\"session\": 3, \"settling\": \"WITH_A_PASS\",\n"
            + "    \"message\"");
    var run = Run.story(in, dir.resolve("out"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("script.json:37:3 steps[24]",
        "«Lucía cancela la sesión 3 con un comodín» no se puede: El comodín ya está usado.");
    assertThat(dir.resolve("out/journal.jsonl")).isNotEmptyFile();
    assertThat(run.out()).contains("Pendiente: 320,00");
  }
}
