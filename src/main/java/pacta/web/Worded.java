package pacta.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import pacta.people.Language;
import pacta.terms.Incident;
import pacta.terms.Terms;
import pacta.terms.Verdict;
import pacta.words.ConsentWords;
import pacta.words.ConsumerNotice;
import pacta.words.Explained;
import pacta.words.Gist;
import pacta.words.Listener;
import pacta.words.PointText;
import pacta.words.Prose;

/// What an agreement says, worded once for all the pages that show it: the terms that were put to
/// both do not change any more.
///
/// It is remembered no longer than somebody holds the terms: once a journal is forgotten, because
/// a person in it was erased, its words are too.
public final class Worded {
  private static final Map<Terms, Worded> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  // nothing here holds the terms themselves, which would then never be let go
  private final Map<Language, List<PointText>> points = new ConcurrentHashMap<>();
  private final Map<Language, List<String>> gist = new ConcurrentHashMap<>();

  private final Map<Language, Told> notices = new ConcurrentHashMap<>();
  private final Map<Brief, String> briefs = new ConcurrentHashMap<>();

  /// One thing that happened, for one reader.
  private record Brief(Verdict verdict, Incident incident, Language language, ZoneId reader,
      Listener listener) {}

  /// What a consumer is told before signing on one day: it names the last day for withdrawing.
  private record Told(String title, LocalDate day, Optional<ConsumerNotice> notice) {
    private boolean isOf(ConsentWords words) {
      return title.equals(words.title()) && day.equals(words.today());
    }
  }

  private Worded() {}

  /// The seven points.
  ///
  /// @param terms of something that was sent to be signed
  public static List<PointText> points(Terms terms, Language language) {
    return of(terms).points.computeIfAbsent(language, it -> Prose.of(terms, it));
  }

  /// Half a dozen sentences of it.
  ///
  /// @param terms of something that was sent to be signed
  public static List<String> gist(Terms terms, Language language) {
    return of(terms).gist.computeIfAbsent(language, it -> Gist.of(terms, it));
  }

  /// What a consumer has to know before; empty for anybody else.
  ///
  /// @param words about something that was sent to be signed
  public static Optional<ConsumerNotice> notice(ConsentWords words) {
    return of(words.terms()).notices.compute(words.language(), (_, last) ->
        last != null && last.isOf(words) ? last
            : new Told(words.title(), words.today(), words.notice())).notice();
  }

  /// What came of something that happened, in one line.
  ///
  /// @param terms that ruled then
  /// @see Explained#brief
  public static String brief(Verdict verdict, Incident incident, Terms terms, Language language,
      ZoneId reader, Listener listener) {
    return of(terms).briefs.computeIfAbsent(
        new Brief(verdict, incident, language, reader, listener),
        _ -> Explained.brief(verdict, incident, terms, language, reader, listener));
  }

  private static Worded of(Terms terms) {
    return KNOWN.computeIfAbsent(terms, _ -> new Worded());
  }
}
