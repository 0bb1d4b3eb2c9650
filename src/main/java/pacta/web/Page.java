package pacta.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import pacta.access.Visit;
import pacta.access.Visitor;
import pacta.money.Money;
import pacta.people.Language;
import pacta.words.Formats;

/// What every template is given: who reads, in which language and zone, and what its forms must
/// carry. A controller asks for it as an argument.
///
/// @param zone   in which moments are shown
/// @param now    when the page was asked for
/// @param csrf   the secret that a form of this visitor must bring back; made when first asked for
/// @param once   a fresh key for a form of this page: sent twice, the command is taken once
/// @param assets where the styles, fonts and scripts are, ending in `/`
/// @param path   of this page, without the query
public record Page(Language language, ZoneId zone, Instant now, Supplier<String> csrf,
    String once, Optional<Visit> visit, String assets, String path) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// The text of that key, with its arguments: name, value, name, value…
  public String say(String key, Object... named) {
    return Texts.say(language, key, named);
  }

  public String say(FieldError error) {
    return Texts.say(language, error.key(), error.arguments());
  }

  /// A text that holds some markup of its own, such as `<b>` or `<a href="{link}">`. What comes
  /// in as an argument is never markup.
  public Content rich(String key, Object... named) {
    var safe = new LinkedHashMap<String, Object>();
    Texts.arguments(named).forEach((name, value) ->
        safe.put(name, value instanceof CharSequence text ? escaped(text) : value));
    var text = Texts.say(language, key, (Map<String, ?>) safe);
    return out -> out.writeContent(text);
  }

  /// Of who reads; empty for a stranger, and where no name is kept.
  public String name() {
    return visit.map(Visit::name).orElse("");
  }

  /// The name under which the professional works; empty for a stranger.
  public String business() {
    return visit.map(it -> it.workspace().business()).orElse("");
  }

  /// What the professional does, in a few words; may be empty.
  public String trade() {
    return visit.map(it -> it.workspace().trade()).orElse("");
  }

  /// Whether who reads came by a payer's link.
  public boolean isPayers() {
    return visit.filter(it -> it.visitor() instanceof Visitor.Payer).isPresent();
  }

  /// The same page for somebody who reads in that language.
  public Page in(Language other) {
    return new Page(other, zone, now, csrf, once, visit, assets, path);
  }

  /// The same page on the clock of another zone.
  public Page on(ZoneId clock) {
    return new Page(language, clock, now, csrf, once, visit, assets, path);
  }

  public Formats formats() {
    return Formats.in(language);
  }

  public String money(Money amount) {
    return formats().money(amount);
  }

  /// A moment on the clock of this page's zone.
  public ZonedDateTime at(Instant instant) {
    return instant.atZone(zone);
  }

  /// That moment as it is said today: `mañana, martes, a las 10:00`.
  public String near(Instant instant) {
    return formats().near(at(instant), at(now));
  }

  public String asset(String name) {
    return assets + name;
  }

  /// Two letters for the round mark beside a name: `Marta Soler Vidal` is `MS`.
  public static String initials(String name) {
    return name.strip().isEmpty() ? "" : BLANKS.splitAsStream(name.strip())
        .limit(2).map(it -> new String(Character.toChars(it.codePointAt(0))))
        .reduce("", String::concat).toUpperCase(Locale.ROOT);
  }

  private static String escaped(CharSequence text) {
    return text.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replace("\"", "&quot;").replace("'", "&#39;");
  }
}
