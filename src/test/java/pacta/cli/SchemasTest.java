package pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.terms.Clause;
import pacta.web.guide.Published;

/// The schemas in `docs/schemas` are those of the types: written again by
/// `pacta schema terms > docs/schemas/terms.schema.json`.
class SchemasTest {
  @ParameterizedTest @EnumSource
  void the_published_schema_is_that_of_the_program(Published what) throws IOException {
    assertThat(Path.of("docs/schemas", what + ".schema.json")).content()
        .isEqualTo(what.schema());
  }

  @ParameterizedTest @EnumSource(names = "TERMS")
  void every_kind_of_clause_is_in_it(Published what) {
    assertThat(kinds(Clause.class)).allSatisfy(kind ->
        assertThat(what.schema()).contains("\"const\":\"" + kind + "\""));
  }

  private static java.util.List<String> kinds(Class<?> type) {
    return java.util.stream.Stream.of(type.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kinds(kind).stream()
            : java.util.stream.Stream.of(kind.getSimpleName())).toList();
  }
}
