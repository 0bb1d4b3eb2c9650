package pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pacta.people.Language;

class TextsTest {
  private static final Path TEXTS = Path.of("src/main/resources/pacta/web/texts");
  private static final Pattern SAID = Pattern.compile(
      "(?:\\bsay\\(|\\brich\\(|\\brefuse\\([^,()]+,)\\s*\"([a-z-]+\\.[a-z0-9.-]+)\"");

  @Test void arguments_have_names_and_numbers_their_plural() {
    assertThat(Texts.say(Language.ES, "field.summary", "count", 1))
        .startsWith("Hay una cosa que mirar.");
    assertThat(Texts.say(Language.EN, "field.summary", "count", 3))
        .startsWith("There are 3 things to look at.");
  }

  @Test void a_text_nobody_wrote_is_a_fault() {
    assertThatThrownBy(() -> Texts.say(Language.ES, "shell.none-such"))
        .hasMessage("texts/shell_es.properties: no text for shell.none-such");
  }

  @Test void every_text_takes_the_same_arguments_in_both_languages() throws IOException {
    for (var topic : topics()) {
      var es = arguments(topic, Language.ES);
      assertThat(arguments(topic, Language.EN)).as(topic).isEqualTo(es);
    }
  }

  @Test void every_text_that_a_page_says_exists() throws IOException {
    var missing = new ArrayList<String>();
    for (var source : sources())
      SAID.matcher(Files.readString(source)).results().map(it -> it.group(1))
          .filter(key -> !key.endsWith("."))
          .filter(key -> !exists(key)).forEach(key -> missing.add(source + " says " + key));
    assertThat(missing).isEmpty();
  }

  @Test void every_key_begins_with_the_name_of_its_file() throws IOException {
    for (var topic : topics())
      assertThat(arguments(topic, Language.ES).keySet()).as(topic)
          .allMatch(key -> key.startsWith(topic + "."));
  }

  private static boolean exists(String key) {
    try {
      return properties(key.substring(0, key.indexOf('.')), Language.ES).containsKey(key);
    } catch (IOException noSuchTopic) {
      return false;
    }
  }

  private static List<Path> sources() throws IOException {
    try (var jte = Files.walk(Path.of("src/main/jte"));
        var java = Files.walk(Path.of("src/main/java/pacta/web"))) {
      return Stream.concat(jte, java).filter(Files::isRegularFile).toList();
    }
  }

  private static List<String> topics() throws IOException {
    try (var files = Files.list(TEXTS)) {
      return files.map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith("_es.properties"))
          .map(it -> it.replace("_es.properties", "")).sorted().toList();
    }
  }

  private static Map<String, TreeSet<String>> arguments(String topic, Language language)
      throws IOException {
    var found = new TreeMap<String, TreeSet<String>>();
    properties(topic, language).forEach((key, text) -> found.put(key.toString(), new TreeSet<>(
        new MessageFormat(text.toString(), language.locale()).getArgumentNames())));
    return found;
  }

  private static Properties properties(String topic, Language language) throws IOException {
    var texts = new Properties();
    var file = TEXTS.resolve(topic + "_" + language.tag() + ".properties");
    try (Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
    }
    return texts;
  }
}
