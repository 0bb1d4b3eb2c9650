package pacta.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pacta.money.Money;
import pacta.people.Language;
import pacta.people.Role;
import pacta.terms.EarlyTermination;
import pacta.terms.Facts;
import pacta.terms.Incident;
import pacta.terms.Incident.Settling;
import pacta.terms.NoShow;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.ProfessionalCancels;
import pacta.terms.Session;
import pacta.terms.Terms;
import pacta.terms.Version;

/// The questions that are asked most of an agreement. Only those that it answers are offered.
public final class Presets {
  private final Terms terms;
  private final Session session;
  private final Telling telling;
  private final List<Preset> presets = new ArrayList<>();

  private Presets(Terms terms, Session session, Language language, Listener listener) {
    this.terms = terms;
    this.session = session;
    var any = cancels(session.start().instant());
    this.telling = new Telling(terms, any, language, terms.zone(), listener);
  }

  /// @param session the one the questions are about, such as
  ///                [pacta.terms.Example#sample(Terms)]
  public static List<Preset> of(Terms terms, Session session, Language language,
      Listener listener) {
    var presets = new Presets(terms, session, language, listener);
    presets.sessions();
    presets.leaving();
    return List.copyOf(presets.presets);
  }

  private void sessions() {
    var start = session.start().instant();
    terms.find(NoShow.class).ifPresent(clause -> add("no-show", new Incident.ClientDoesNotCome(
        session, start.plus(Duration.ofMinutes(clause.waitMinutes())), Settling.AS_AGREED)));
    terms.find(ProfessionalCancels.class).ifPresent(clause ->
        add("own-late", new Incident.ProfessionalCancelsSession(session,
            clause.looksAtTheNotice() ? clause.notice().deadline(session.start(),
                terms.reckoning()).plusSeconds(60) : start.minus(Duration.ofHours(1)))));
    if (terms.find(NoticeTiers.class).isPresent())
      add("three-hours", cancels(start.minus(Duration.ofHours(3))));
    terms.find(NoticeTiers.class).map(it -> it.table().tiers().getFirst().notice())
        .ifPresent(longest -> add("in-time", cancels(
            longest.deadline(session.start(), terms.reckoning()).minus(Duration.ofHours(1)))));
  }

  private void leaving() {
    var price = terms.find(PackagePrice.class);
    if (price.isEmpty() || terms.find(EarlyTermination.class).isEmpty()) return;
    var used = Math.max(1, price.get().sessions() * 3 / 8);
    var zero = Money.zero(terms.price().currency());
    presets.add(new Preset("leaves", telling.say("preset.leaves", "n", used),
        new Facts(Version.FIRST, 0, used, zero, zero),
        new Incident.WorkEnds(Role.CLIENT, session.start().instant())));
  }

  private void add(String key, Incident incident) {
    presets.add(new Preset(key, telling.say("preset." + key),
        Facts.none(Version.FIRST, terms.price().currency()), incident));
  }

  private Incident cancels(Instant told) {
    return new Incident.ClientCancels(session, told, Settling.AS_AGREED);
  }
}
