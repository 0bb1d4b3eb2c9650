package pacta.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.people.Language;
import pacta.terms.Draft;
import pacta.terms.Party;
import pacta.terms.Price;
import pacta.terms.Terms;
import pacta.time.Notice;

/// What the sentences of one agreement stand on: its draft, its names and how figures are written.
///
/// @param pro    the professional's name, as the sentences use it
/// @param client the client's, likewise
/// @param cent   the smallest coin: `céntimo`, `penique`
record Ground(Draft draft, Language language, Phrases phrases, String pro, String client,
    String cent) {
  private static final Pattern COMPANY = Pattern.compile(
      ".*[ ,](S\\.? ?L\\.?( ?[UPL]\\.?)?|S\\.? ?A\\.?( ?U\\.?)?|S\\.? ?Coop\\.?|Ltd\\.?|Limited|"
          + "LLP|LLC|Inc\\.?|PLC|GmbH|SAS|Lda\\.?|Ltda\\.?)", Pattern.CASE_INSENSITIVE);

  static Ground of(Draft draft, Language language) {
    return of(draft, language, Phrases.of("clauses", language));
  }

  /// Whose sentences mark the values that are data.
  ///
  /// @see Marked
  static Ground marked(Draft draft, Language language) {
    return of(draft, language, Phrases.marked("clauses", language));
  }

  private static Ground of(Draft draft, Language language, Phrases phrases) {
    return new Ground(draft, language, phrases,
        name(draft.professional(), draft.client(), phrases, "nameless.pro"),
        name(draft.client(), draft.professional(), phrases, "nameless.client"),
        cent(draft, phrases));
  }

  Formats formats() {
    return Formats.in(language);
  }

  /// Says a sentence; `{pro}`, `{client}` and `{cent}` are always known.
  String say(String key, Object... named) {
    var slots = new HashMap<String, Object>(
        Map.of("pro", pro, "client", client, "cent", cent));
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return phrases.say(key, slots);
  }

  /// Text whose every sentence begins with a capital, also where a party without a name begins it.
  String sentences(String text) {
    var whole = formats().capital(text);
    for (var name : List.of(pro, client))
      if (Character.isLowerCase(name.charAt(0)))
        whole = whole.replace(". " + name, ". " + formats().capital(name));
    return whole;
  }

  private static String name(Optional<Party> party, Optional<Party> other, Phrases phrases,
      String otherwise) {
    var same = party.isPresent()
        && other.map(Party::firstName).equals(party.map(Party::firstName));
    return party.filter(it -> !it.isUnnamed())
        .map(it -> same || isCompany(it) ? it.name().strip() : it.firstName())
        .orElseGet(() -> phrases.say(otherwise));
  }

  /// A company has no first name; its form stands at the end.
  private static boolean isCompany(Party party) {
    return COMPANY.matcher(party.name().strip()).matches();
  }

  private static String cent(Draft draft, Phrases phrases) {
    var key = "cent." + draft.find(Price.class)
        .map(price -> price.currency().getCurrencyCode()).orElse("other");
    return phrases.say(phrases.has(key) ? key : "cent.other");
  }

  String zone() {
    return formats().zone(draft.zone());
  }

  /// A value that is data, already written.
  String term(String written) {
    return phrases.term(written);
  }

  String money(Money money) {
    return term(formats().money(money));
  }

  String percent(Percent share) {
    return term(formats().percent(share));
  }

  String date(LocalDate date) {
    return term(formats().date(date));
  }

  String minutes(int minutes) {
    return term(formats().duration(Duration.ofMinutes(minutes)));
  }

  /// Time that is worked: `1 hora`, `72 horas`, `1 hora y 30 minutos`. Never in days.
  String work(int minutes) {
    var hours = minutes / 60;
    var rest = minutes % 60;
    if (rest == 0) return phrases.say("time.hours", "n", hours);
    return hours == 0 ? phrases.say("time.minutes", "n", rest)
        : formats().list(List.of(phrases.say("time.hours", "n", hours),
            phrases.say("time.minutes", "n", rest)));
  }

  /// `24 horas`, `1 día`.
  String notice(Notice notice) {
    return phrases.say("notice." + notice.unit(), "n", notice.amount());
  }

  /// `24 horas` / `24 hours’ notice`, where the sentence speaks of giving it.
  String given(Notice notice) {
    return phrases.say("given." + notice.unit(), "n", notice.amount());
  }

  /// The terms as far as amounts depend on them: known once there is a price. What no amount
  /// looks at is filled in.
  Optional<Terms> computable() {
    return draft.judgeable();
  }

  /// Long before any session that an amount is worked out for.
  static final Instant LONG_BEFORE = Instant.EPOCH;
}
