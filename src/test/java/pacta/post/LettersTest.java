package pacta.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.house.Golden;
import pacta.people.Language;
import pacta.post.LetterKind.ClientQuestion;
import pacta.post.LetterKind.Invitation;
import pacta.post.LetterKind.SigningCode;

class LettersTest {
  private static final int BYTES_MAX = 60 * 1024;
  private static final Pattern TAG = Pattern.compile("(?s)<style>.*?</style>|<[^>]*>");
  private static final String HOSTILE =
      "<script>alert(1)</script>\" onload='x' {pro} *b* </td>\r\nBcc: all@example.com\u202e";

  record Sample(String name, Language language, LetterKind about) {
    Written written() {
      return Letters.write(about, language);
    }

    @Override public String toString() {
      return name + " " + language;
    }
  }

  static Stream<Sample> samples() {
    return Arrays.stream(Language.values()).flatMap(language -> Samples.in(language).entrySet()
        .stream().map(it -> new Sample(it.getKey(), language, it.getValue())));
  }

  @ParameterizedTest @MethodSource("samples")
  void the_letter_reads_as_a_person_found_right(Sample sample) throws IOException {
    var written = sample.written();
    var name = sample.language().tag() + "/" + sample.name();
    Golden.of("post").matches(name + ".html", written.html());
    Golden.of("post").matches(name + ".txt",
        written.slug() + "\n" + written.subject() + "\n\n" + written.text());
  }

  @Test void every_kind_has_a_sample() {
    assertThat(Samples.in(Language.ES).values()).extracting(it -> (Object) it.getClass())
        .contains((Object[]) Arrays.stream(LetterKind.class.getPermittedSubclasses())
            .toArray(Class[]::new));
  }

  @ParameterizedTest @MethodSource("samples")
  void the_text_says_what_the_html_says(Sample sample) {
    var written = sample.written();
    var html = words(TAG.matcher(written.html()).replaceAll(" "));
    assertThat(written.text()).as("no blank is left").doesNotContain("{", "}");
    var text = words(written.text().replaceAll("https?://\\S+|(?m)^> |^-- $", " "));
    // the subject is the page's title, the preview is what phones show before the letter
    var page = Letters.page(sample.about(), sample.language());
    assertThat(html).isEqualTo(words(page.subject() + " " + page.preview()) + text);
    assertThat(links(written.html())).isEqualTo(links(written.text()));
  }

  private static String words(String text) {
    return unescaped(text).replaceAll("[^\\p{L}\\p{N}€%×]+", "");
  }

  private static String unescaped(String html) {
    return html.replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<")
        .replace("&gt;", ">").replace("&amp;", "&");
  }

  private static List<String> links(String text) {
    return Pattern.compile("https?://[^\\s\"<]+").matcher(text).results()
        .map(it -> unescaped(it.group())).collect(Collectors.toList());
  }

  @ParameterizedTest @MethodSource("samples")
  void the_letter_is_light_fetches_nothing_and_has_one_thing_to_do(Sample sample) {
    var html = sample.written().html();
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(BYTES_MAX);
    assertThat(html).doesNotContain("<img", "<script", "<form", "<link", "url(", "@import");
    var buttons = Letters.page(sample.about(), sample.language()).parts().stream()
        .filter(Part.Button.class::isInstance).count();
    assertThat(buttons).isEqualTo(sample.about() instanceof SigningCode ? 0 : 1);
  }

  @ParameterizedTest @EnumSource(Language.class)
  void the_code_is_in_neither_the_subject_nor_the_preview(Language language) {
    var code = Samples.in(language).get("code");
    var page = Letters.page(code, language);
    assertThat(page.subject() + page.preview()).doesNotContain("482913");
    assertThat(Letters.write(code, language).text()).contains("\n482913\n");
  }

  @ParameterizedTest @MethodSource("samples")
  void what_is_kept_of_a_letter_that_has_gone_opens_nothing(Sample sample) {
    var kept = sample.written().withoutKeys();
    assertThat(kept.text() + kept.html() + kept.subject()).contains("•••")
        .doesNotContain(Samples.LINK, "4f1a", "482913");
  }

  @ParameterizedTest @EnumSource(Language.class)
  void what_people_type_stays_text(Language language) {
    var head = new Letterhead(HOSTILE, HOSTILE, HOSTILE, HOSTILE);
    var written = Letters.write(new ClientQuestion(head, HOSTILE, HOSTILE, HOSTILE, HOSTILE,
        "https://example.com/\" onload=\"x"), language);
    assertThat(written.html()).doesNotContain("<script", "\u202e")
        .doesNotContainPattern("<[^>]*[\"'] ?onload=");
    assertThat(written.html()).contains("&lt;script&gt;alert(1)", "{pro} *b*");
    assertThat(written.subject()).doesNotContain("\r", "\n", "\u202e").hasSizeLessThan(201);
    // a line of somebody's own can pass for nothing else in the text either
    assertThat(written.text().lines()).contains("> Bcc: all@example.com")
        .doesNotContain("Bcc: all@example.com");
  }

  @Test void the_professionals_own_words_replace_ours() {
    var it = (Invitation) Samples.in(Language.ES).get("invitation");
    var own = new Invitation(it.head(), it.name(), Optional.of("Hola.\n\nTe escribo yo."),
        it.questions(), it.firstQuestion(), Optional.empty(), it.link(), it.until());
    var written = Letters.write(own, Language.ES);
    assertThat(written.text()).contains("\nHola.\n\nTe escribo yo.\n")
        .doesNotContain("Antes de fechas", "Quedamos");
    assertThat(written.subject()).isEqualTo("Marta te invita a empezar por una conversación");
  }

  @Test void a_letter_links_to_pages_only() {
    var head = new Letterhead("Marta", "Marta", "", "acuerdos.example.com");
    assertThatThrownBy(() -> Letters.write(new LetterKind.SignInLink(head, "Marta",
        "javascript:alert(1)", "a las 10:15"), Language.ES))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
