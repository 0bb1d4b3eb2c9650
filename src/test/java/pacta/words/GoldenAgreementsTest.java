package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pacta.house.Golden;
import pacta.journal.Canonical;
import pacta.people.Language;
import pacta.terms.Agreements;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.Example;
import pacta.terms.Facts;
import pacta.terms.Plan;
import pacta.terms.RuledAgreements;
import pacta.terms.Scale;
import pacta.terms.Stories;
import pacta.terms.Story;
import pacta.terms.Terms;
import pacta.terms.Version;
import pacta.terms.Written;

/// Whole agreements as they are read, in both languages: the text, the gist, the questions asked
/// most with their answers, and the bar.
class GoldenAgreementsTest {
  private static final Instant SIGNED = Instant.parse("2026-12-14T11:00:00Z");

  /// An agreement by the name of its files.
  record Named(String name, Terms terms, ZoneId reader) {
    @Override public String toString() {
      return name;
    }
  }

  static Stream<Named> agreements() {
    var madrid = Agreements.MADRID;
    return Stream.of(new Named("package", Agreements.packaged(), ZoneId.of("America/Bogota")),
        new Named("per-session", Agreements.perSession(), madrid),
        new Named("vat-added", Agreements.withVatAdded(), madrid),
        new Named("calendar-days", Agreements.inCalendarDays(), ZoneId.of("Pacific/Auckland")),
        new Named("free-clauses", Agreements.withFreeClauses(), madrid),
        new Named("english-ruled", Agreements.inEnglish(), ZoneId.of("Europe/London")),
        new Named("paid-by-a-company", Agreements.paidByACompany(), madrid));
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void an_agreement_reads_as_it_was_reviewed(Named named) throws IOException {
    for (var language : Language.values())
      Golden.of("words").matches(named.name() + "." + language.tag() + ".txt",
          whole(named, language));
  }

  /// Those that together have every kind of clause, and the policies that others published.
  static Stream<Prosed> others() throws IOException {
    var names = List.of("sessions", "business-days", "fixed-sums", "kept-hour", "work",
        "other-work", "monthly", "other-monthly", "equal-parts");
    var ruled = RuledAgreements.all();
    assertThat(ruled).hasSameSizeAs(names);
    try (var folders = Files.list(Path.of("examples/policies"))) {
      var policies = folders.filter(Files::isDirectory).sorted().map(it -> new Prosed(
          "policy-" + it.getFileName(), written(it.resolve("terms.json")))).toList();
      return Stream.concat(IntStream.range(0, names.size()).mapToObj(i -> new Prosed(
          "ruled-" + names.get(i), Draft.of(ruled.get(i)))), policies.stream());
    }
  }

  /// Only its text.
  record Prosed(String name, Draft draft) {
    @Override public String toString() {
      return name;
    }
  }

  private static Draft written(Path file) {
    try {
      return Canonical.PLAIN.read(Files.readString(file), Written.class).draft();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void the_text_of_others_reads_as_it_was_reviewed(Prosed prosed) throws IOException {
    for (var language : Language.values())
      Golden.of("words").matches(prosed.name() + "." + language.tag() + ".txt",
          Prose.plain(Prose.of(prosed.draft(), language)));
  }

  @Test void every_kind_of_clause_is_read_in_one_of_them() throws IOException {
    var read = Stream.concat(agreements().map(it -> Draft.of(it.terms())),
        others().map(Prosed::draft)).flatMap(it -> it.clauses().stream())
        .map(Object::getClass).collect(Collectors.toSet());
    assertThat(kinds(Clause.class)).allMatch(it -> read.contains(it));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return Stream.of(type.getPermittedSubclasses()).flatMap(it ->
        it.isSealed() ? kinds(it) : Stream.of(it));
  }

  @Test void a_draft_says_its_gaps_in_their_places() throws IOException {
    var draft = new Draft(Language.ES, Agreements.MADRID, Optional.empty(),
        Optional.empty(), Optional.empty(),
        Agreements.packaged().clauses().stream()
            .filter(clause -> clause.point().number() == 5).toList());
    assertThat(draft.complete()).isEmpty();
    for (var language : Language.values())
      Golden.of("words").matches("draft." + language.tag() + ".txt",
          Prose.plain(Prose.of(draft, language)));
  }

  private static String whole(Named named, Language language) {
    var terms = named.terms();
    var session = Example.sample(terms);
    var plan = Plan.of(terms, SIGNED);
    var bar = BandText.of(Scale.of(terms, Facts.none(Version.FIRST, terms.price().currency()),
        session), language, terms.zone());
    return String.join("\n", Prose.plain(Prose.of(terms, language)),
        Gist.of(terms, language).stream().map(it -> "* " + it).collect(Collectors.joining("\n")),
        "", bar.stream().map(BandText::label).collect(Collectors.joining(" | ")), "",
        Stream.of(Listener.CLIENT, Listener.PROFESSIONAL).flatMap(listener ->
            new Stories(plan).asked().stream()
                .map(story -> answer(named, plan, story, language, listener)))
            .collect(Collectors.joining("\n\n"))) + "\n";
  }

  private static String answer(Named named, Plan plan, Story story, Language language,
      Listener listener) {
    var one = new Stories(plan).scenario(story);
    var explained = Explained.of(one.under(named.terms()), one.incident(), named.terms(), language,
        listener == Listener.CLIENT ? named.reader() : named.terms().zone(), listener);
    return StoryWords.question(story, named.terms(), language, listener) + "\n"
        + explained.plain() + "\n[" + explained.tone() + "] " + explained.brief()
        + (explained.owes().isEmpty() ? "" : "\n" + explained.owes());
  }
}
