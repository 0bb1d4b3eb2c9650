package pacta.web.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import pacta.journal.Canonical;
import pacta.journal.Layout;
import pacta.people.Language;
import pacta.terms.Finding.Weight;
import pacta.terms.Point;
import pacta.web.Texts;
import pacta.web.composer.Labels;
import pacta.words.ClauseText;
import pacta.words.ExampleText;
import pacta.words.Explained;
import pacta.words.Listener;
import pacta.words.PointText;
import pacta.words.Prose;
import pacta.words.SumLine;

/// Everything there is to know of a kind of clause, made of what the rules, the words and the
/// composer say themselves: nothing on it is written for it alone.
///
/// @param why       one line on what it is for
/// @param said      its sentences, with usual values
/// @param printed   whether its examples are those that are signed with it
/// @param fields    what it leaves to be decided
/// @param otherwise how its sentences change with each other choice
/// @param incidents what it decides, as one would say it
/// @param remarks   what is told of it while it is written
/// @param absent    what is told where it is missing
/// @param json      the clause of the specimen
/// @param vectors   names of published agreements that have it
public record ClausePage(ClauseKind kind, Language language, String title, String why,
    Point point, List<Said> said, boolean printed, List<Worked> examples, List<Field> fields,
    List<Variant> otherwise, List<String> incidents, List<Remarks.One> remarks,
    List<Remarks.One> absent, String json, List<String> vectors) {
  /// A sentence under its number, and the same in the other language.
  public record Said(String id, String text, String other) {}

  /// @param sums the arithmetic, where there is any
  public record Worked(String when, String outcome, List<SumLine> sums) {}

  /// @param said the sentences that are not as they were
  public record Variant(String choice, List<String> said) {}

  private record Name(ClauseKind kind, Language language) {}

  private static final Pattern SENTENCE = Pattern.compile("(?<=\\.)\\s+(?=\\p{Lu})");

  /// Nothing of a page ever changes while the program runs.
  private static final Map<Name, ClausePage> KNOWN = new ConcurrentHashMap<>();

  public static ClausePage of(ClauseKind kind, Language language) {
    return KNOWN.computeIfAbsent(new Name(kind, language), it -> made(kind, language));
  }

  /// As labels speak of any client.
  static Labels labels(Language language) {
    return new Labels(language, Texts.say(language, "guide.client"));
  }

  private static ClausePage made(ClauseKind kind, Language language) {
    var specimen = Specimen.of(kind, language);
    var labels = labels(language);
    var samples = Samples.in(language);
    var answered = Answered.in(specimen);
    var otherwise = new Otherwise(labels, samples);
    var key = kind.name();
    return new ClausePage(kind, language, labels.of(key), labels.of(key + ".why"),
        specimen.clause().point(), said(kind, language), !answered.examples().isEmpty(),
        worked(specimen, answered), Meaning.in(labels, samples).of(specimen.clause()),
        variants(specimen, otherwise.of(specimen.clause())),
        answered.incidents().stream().map(it ->
            incident(it, labels)).toList(), Remarks.in(specimen, otherwise),
        Remarks.without(kind, language),
        Layout.of(Canonical.PLAIN.write(specimen.clause())), answered.vectors());
  }

  private static List<Said> said(ClauseKind kind, Language language) {
    var here = texts(Specimen.of(kind, language), language);
    var there = texts(Specimen.of(kind, language.other()), language.other());
    return IntStream.range(0, here.size()).mapToObj(i -> new Said(
        here.get(i).id().toString(), here.get(i).text(), there.get(i).text())).toList();
  }

  private static List<ClauseText> texts(Specimen specimen, Language language) {
    var ids = new HashSet<>(specimen.ids());
    return Prose.of(specimen.draft(), language).stream().map(PointText::clauses)
        .flatMap(List::stream).filter(it -> ids.contains(it.id())).toList();
  }

  private static List<Worked> worked(Specimen specimen, Answered answered) {
    var language = specimen.draft().language();
    var printed = texts(specimen, language).stream().flatMap(it -> it.examples().stream())
        .toList();
    var examples = answered.examples();
    if (!examples.isEmpty()) return IntStream.range(0, examples.size()).mapToObj(i -> {
      var example = examples.get(i);
      return worked(printed.get(i), Explained.of(example.verdict(), example.incident(),
          answered.terms(), language, answered.terms().zone(), Listener.BOTH));
    }).toList();
    return answered.scenarios().stream().map(it -> {
      var told = Explained.of(it.under(answered.terms()), it.incident(), answered.terms(),
          language, answered.terms().zone(), Listener.BOTH);
      return worked(new ExampleText(told.question(), told.outcome()), told);
    }).toList();
  }

  private static Worked worked(ExampleText text, Explained told) {
    return new Worked(text.when(), text.outcome(), told.lines());
  }

  private static List<Variant> variants(Specimen specimen, List<Otherwise.Change> changes) {
    var language = specimen.draft().language();
    var before = sentences(specimen, language);
    var variants = new ArrayList<Variant>();
    for (var change : changes) {
      if (!change.isChoice()) continue;
      var after = new ArrayList<>(sentences(specimen.with(change.clause()), language));
      after.removeAll(before);
      if (!after.isEmpty()) variants.add(new Variant(change.told(), List.copyOf(after)));
    }
    return List.copyOf(variants);
  }

  /// One by one, also those under one number.
  private static List<String> sentences(Specimen specimen, Language language) {
    return texts(specimen, language).stream()
        .flatMap(it -> SENTENCE.splitAsStream(it.text())).toList();
  }

  private static String incident(String name, Labels labels) {
    return labels.capital(Texts.say(labels.language(), "whatif.kind." + name,
        "me", Listener.PROFESSIONAL.name(), "client", labels.client(), "pro", ""));
  }

  /// `Punto 5, Cambios y cancelación`
  public String place() {
    return ClauseList.place(point, language);
  }

  /// How grave it is, by who the client is; empty for what is only missing, which says so itself.
  public String weight(Remarks.One remark) {
    var weights = remark.weights();
    if (weights.containsValue(Weight.GAP)) return "";
    if (weights.size() == 2 && Set.copyOf(weights.values()).size() == 1)
      return weight(weights.values().iterator().next()) + ".";
    return String.join(" ", weights.entrySet().stream().map(it ->
        say("guide.towards." + it.getKey(), "weight", weight(it.getValue()),
            "client", say("guide.client"))).toList());
  }

  private String weight(Weight weight) {
    return Texts.say(language, "composer.weight." + weight);
  }

  public String say(String key, Object... named) {
    return Texts.say(language, key, named);
  }
}
