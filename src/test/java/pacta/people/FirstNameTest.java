package pacta.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstNameTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
      "Lucía Ferrer Prats,Lucía", " Ana\tRuiz,Ana", "María-José Gil,María-José", "Zoë,Zoë",
      "' ',''"})
  void one_is_called_by_the_first_word(String name, String first) {
    assertThat(FirstName.of(name)).isEqualTo(first);
  }
}
