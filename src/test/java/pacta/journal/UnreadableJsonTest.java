package pacta.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pacta.journal.UnreadableJson.Reason;
import pacta.money.Money;
import pacta.people.Language;
import pacta.people.Personal;

class UnreadableJsonTest {
  sealed interface Wish {}

  record Toy(String name, int age, Optional<Money> price) implements Wish {
    Toy {
      if (age < 0) throw new IllegalArgumentException("age: " + age);
    }
  }

  record Letter(Language language, List<Wish> wishes, Map<String, Integer> counts,
      Optional<Personal> from) {}

  private static UnreadableJson refusal(String json) {
    return catchThrowableOfType(UnreadableJson.class,
        () -> Canonical.PLAIN.read(json, Letter.class));
  }

  @Test void what_need_not_be_there_is_empty() {
    assertThat(Canonical.PLAIN.read("{\"language\": \"ES\"}", Letter.class))
        .isEqualTo(new Letter(Language.ES, List.of(), Map.of(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"language":"ES","wish":[]}                                | UNKNOWN_FIELD  | wish
      {"wishes":[]}                                              | MISSING_FIELD  | language
      {"language":"ES","wishes":[{"name":"x","is":"Toy"}]}       | MISSING_FIELD  | wishes[0].is
      {"language":"ES","wishes":[{"is":"Toy","age":3}]}          | MISSING_FIELD  | wishes[0].name
      {"language":"ES","language":"EN"}                          | REPEATED_FIELD | language
      {"language":"ES","counts":{"a":1,"a":1}}                   | REPEATED_FIELD | counts.a
      {"language":"ES","counts":{"a":1.0}}                       | WRONG_TYPE     | counts.a
      {"language":"ES","counts":{"a":"1"}}                       | WRONG_TYPE     | counts.a
      {"language":"ES","counts":{"a":true}}                      | WRONG_TYPE     | counts.a
      {"language":"ES","counts":{"a":null}}                      | WRONG_TYPE     | counts.a
      {"language":"ES","counts":{"a":2147483648}}                | BAD_VALUE      | counts.a
      {"language":"ES","wishes":{}}                              | WRONG_TYPE     | wishes
      {"language":"ES","wishes":[7]}                             | WRONG_TYPE     | wishes[0]
      {"language":"ES","wishes":null}                            | WRONG_TYPE     | wishes
      {"language":"ES","from":null}                              | WRONG_TYPE     | from
      {"language":1}                                             | WRONG_TYPE     | language
      {"language":"es"}                                          | BAD_VALUE      | language
      {"language":"ES","wishes":[{"is":"Car"}]}                  | BAD_VALUE      | wishes[0].is
      {"language":"ES","from":{"about":"x","text":"Ana"}}        | BAD_VALUE      | from.about
      {"language":"ES","from":{"text":"Ana"}}                    | MISSING_FIELD  | from.about
      {"language":"ES"} {}                                       | NOT_JSON       | ``
      {"language":"ES",}                                         | NOT_JSON       | ``
      {"language":"ES"                                           | NOT_JSON       | ``
      []                                                         | WRONG_TYPE     | ``
      ``                                                         | WRONG_TYPE     | ``
      """)
  void what_cannot_be_read_is_refused_with_its_place(String json, Reason reason, String path) {
    var refusal = refusal(json);
    assertThat(refusal).isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
    if (reason != Reason.NOT_JSON) assertThat(refusal.path()).isEqualTo(path);
  }

  @Test void a_refusal_says_line_column_and_what_would_do() {
    var refusal = refusal("""
        {
          "language": "ES",
          "wishes": [
            { "is": "Toy", "name": "tren", "edad": 3 }
          ]
        }
        """);
    assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FIELD);
    assertThat(refusal.path()).isEqualTo("wishes[0].edad");
    assertThat(refusal.line()).isEqualTo(4);
    assertThat(refusal.column()).isEqualTo(36);
    assertThat(refusal.detail()).isEqualTo("edad");
    assertThat(refusal.allowed()).containsExactly("name", "age", "price");
  }

  @Test void a_value_among_few_says_which_there_are() {
    assertThat(refusal("{\"language\":\"FR\"}").allowed()).containsExactly("ES", "EN");
    assertThat(refusal("{\"language\":\"ES\",\"wishes\":[{\"is\":\"Car\"}]}").allowed())
        .containsExactly("Toy");
  }

  @Test void what_a_type_itself_refuses_keeps_its_reason() {
    var toy = "{\"language\":\"ES\",\"wishes\":[{\"is\":\"Toy\",\"name\":\"x\",\"age\":%s}]}";
    var refusal = refusal(toy.formatted("-1"));
    assertThat(refusal.reason()).isEqualTo(Reason.BAD_VALUE);
    assertThat(refusal.path()).isEqualTo("wishes[0]");
    assertThat(refusal.getCause()).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("age: -1");
    assertThat(refusal(toy.formatted("3,\"price\":\"1.005 EUR\"")).path())
        .isEqualTo("wishes[0].price");
  }
}
