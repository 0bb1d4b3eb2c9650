package pacta.web.guide;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.terms.Point;
import pacta.web.Texts;
import pacta.web.composer.Labels;

/// Every kind of clause under the point that it is read in.
public record ClauseList(Language language, List<Group> groups) {
  /// @param place `Punto 5, Cambios y cancelación`
  public record Group(String place, List<Entry> entries) {}

  /// @param why one line on what it is for
  public record Entry(ClauseKind kind, String title, String why) {}

  private record Placed(Point point, Entry entry) {}

  /// Nothing of a list ever changes while the program runs.
  private static final Map<Language, ClauseList> KNOWN = new ConcurrentHashMap<>();

  public static ClauseList in(Language language) {
    return KNOWN.computeIfAbsent(language, ClauseList::made);
  }

  private static ClauseList made(Language language) {
    var labels = ClausePage.labels(language);
    var all = ClauseKind.ALL.stream().map(it -> new Placed(
        Specimen.of(it, language).clause().point(), entry(it, labels))).toList();
    return new ClauseList(language, Stream.of(Point.values()).map(point -> new Group(
            place(point, language), all.stream().filter(it -> it.point() == point)
                .map(Placed::entry).toList()))
        .filter(it -> !it.entries().isEmpty()).toList());
  }

  private static Entry entry(ClauseKind kind, Labels labels) {
    return new Entry(kind, labels.of(kind.name()), labels.of(kind.name() + ".why"));
  }

  static String place(Point point, Language language) {
    return Texts.say(language, "guide.point", "n", point.number(),
        "title", Texts.say(language, "composer.heading." + point));
  }
}
