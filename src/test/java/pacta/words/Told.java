package pacta.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.terms.Consequence;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Judge;
import pacta.terms.Step;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.terms.WhyNot;

/// Tells verdicts to everybody in both languages, checks what was said, and remembers the kinds of
/// things that were told.
final class Told {
  private final Set<Class<?>> kinds = new HashSet<>();
  private final Set<Enum<?>> values = new HashSet<>();

  Verdict tell(Terms terms, Facts facts, Incident incident) {
    var verdict = Judge.judge(terms, facts, incident);
    tell(verdict, incident, terms);
    return verdict;
  }

  void tell(Verdict verdict, Incident incident, Terms terms) {
    remember(verdict, incident);
    for (var language : Language.values())
      for (var listener : Listener.values())
        for (var zone : List.of(terms.zone(), ZoneId.of("America/Bogota")))
          check(Explained.of(verdict, incident, terms, language, zone, listener), verdict,
              language);
  }

  private static void check(Explained explained, Verdict verdict, Language language) {
    var all = explained.plain() + "\n" + explained.brief();
    assertThat(all).doesNotContain("{", "  (", ",,", "..", "null");
    assertThat(explained.question()).isNotBlank();
    assertThat(explained.headline()).isNotBlank();
    assertThat(explained.brief()).isNotBlank();
    assertThat(explained.others()).doesNotHaveDuplicates().allMatch(it -> it.endsWith("."));
    if (!(verdict instanceof Verdict.Judged judged)) return;
    Sound.check(explained, language);
    assertThat(explained.because()).contains(judged.main().because().clause().toString());
    for (var it : judged.consequences())
      for (var why : it.because().others())
        assertThat(explained.others()).anyMatch(
            text -> text.contains(why.clause().toString() + ")"));
  }

  private void remember(Verdict verdict, Incident incident) {
    kinds.add(verdict.getClass());
    kinds.add(incident.getClass());
    if (verdict instanceof Verdict.NotAllowed it) values.add(it.objection());
    if (!(verdict instanceof Verdict.Judged judged)) return;
    for (var consequence : judged.consequences()) {
      kinds.add(consequence.getClass());
      remember(consequence);
      consequence.because().steps().forEach(step -> kinds.add(step.getClass()));
      consequence.because().steps().forEach(step -> {
        if (step instanceof Step.Started it) values.add(it.what());
        if (step instanceof Step.Added it) values.add(it.what());
      });
      consequence.because().others().forEach(why -> kinds.add(why.getClass()));
    }
  }

  private void remember(Consequence consequence) {
    switch (consequence) {
      case Consequence.UnitsUsed it -> values.add(it.fate());
      case Consequence.Right it -> values.add(it.kind());
      case Consequence.Awaited it -> values.add(it.what());
      case Consequence.Standstill it -> values.add(it.kind());
      case Consequence.PieceStands it -> values.add(it.standing());
      case Consequence.Charge _, Consequence.Credit _, Consequence.PassSpent _,
          Consequence.SessionMoved _, Consequence.DatesMove _, Consequence.UnitsLapse _,
          Consequence.UsableUntil _, Consequence.MinutesKept _, Consequence.PriceChange _,
          Consequence.StageChange _, Consequence.NoEffect _ -> { }
    }
  }

  /// Every kind there is.
  void saidAll() {
    var missing = Stream.of(Incident.class, Verdict.class, Consequence.class, Step.class,
        WhyNot.class).flatMap(Told::leaves).filter(kind -> !kinds.contains(kind)).toList();
    assertThat(missing).isEmpty();
    var unsaid = Stream.of(Verdict.Objection.class, Consequence.UnitsUsed.Fate.class,
            Consequence.Right.Kind.class, Consequence.Awaited.What.class,
            Consequence.Standstill.Kind.class, Consequence.PieceStands.Standing.class,
            Step.What.class)
        .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
        .filter(value -> !values.contains(value)).toList();
    assertThat(unsaid).isEmpty();
  }

  private static Stream<Class<?>> leaves(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Told::leaves) : Stream.of(kind);
  }
}
