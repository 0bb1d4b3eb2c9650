package pacta.web.composer;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.web.Texts;
import pacta.words.Formats;
import pacta.words.Phrases;

/// What the parts of a clause are called: under the names of their types in the texts of the rules,
/// or, where the fields are written by hand, as the page calls them.
///
/// A name is a type and a component, `NoShow.waitMinutes`, or a type and one of its values.
///
/// @param client how the client is called
public record Labels(Language language, String client) {
  private static final Map<String, String> BY_HAND = read("""
      Included.items composer.included | NotIncluded.items composer.excluded
      Procedure.sessions composer.sessions | Procedure.minutes composer.minutes
      Procedure.rhythm composer.rhythm | Procedure.Rhythm composer.rhythm.option
      Procedure.place composer.place | Procedure.Place.VideoCall composer.place.video
      Procedure.Place.Telephone composer.place.telephone
      Procedure.Place.InPerson composer.place.person
      Procedure.Place.InPerson.address composer.address
      Procedure.starts composer.starts | Procedure.usually composer.usually
      SessionPrice.price composer.price | SessionPrice.vat composer.vat
      PackagePrice.price composer.price | PackagePrice.vat composer.vat
      PackagePrice.sessions composer.price.sessions | PackagePrice.onEnd composer.on-end
      PackagePrice.UnitWorth.Effective composer.on-end.effective
      PackagePrice.UnitWorth.ListPrice composer.on-end.list
      PackagePrice.UnitWorth.ListPrice.perSession composer.list-price
      ProjectPrice.price composer.price | ProjectPrice.vat composer.vat
      Retainer.vat composer.vat | Vat.Included composer.vat.included
      Vat.Included.rate composer.vat-rate | Vat.Added composer.vat.added
      Vat.Added.rate composer.vat-rate | Vat.None composer.vat.none
      Instalments.Part.due composer.due
      Instalments.Due.OnSignature composer.due.signature
      Instalments.Due.OnSignature.withinDays composer.due.days
      Instalments.Due.OnDate composer.due.date | Instalments.Due.OnDate.date composer.due.day
      Instalments.Due.BeforeSession composer.due.session
      Instalments.Due.BeforeSession.session composer.due.session-number
      Instalments.Due.BeforeSession.days composer.due.before
      Instalments.Due.OnAcceptance composer.due.accepted
      Instalments.Due.OnAcceptance.piece composer.due.piece
      Instalments.Due.OnAcceptance.days composer.due.after
      BeforeEachSession.days composer.before-days
      BeforeEachSession.unpaid composer.unpaid | BeforeEachSession.Unpaid composer.unpaid
      NoticeTiers.restDays composer.rest
      NoticeTiers.Tier.fee rule.SetOut.fee | NoticeTiers.whole composer.whole
      Whole composer.whole | NoticeTiers.feeVat composer.fee-vat
      NoticeTiers.graceMinutes composer.grace | NoticeTiers.rounding composer.rounding
      Rounding composer.rounding | NoShow.waitMinutes composer.wait
      NoShow.late composer.absence.late | NoShow.Late composer.absence.late
      NoShow.fee rule.SetOut.fee | NoShow.whole composer.whole | NoShow.feeVat composer.fee-vat
      Courtesy.covers composer.covers
      Courtesy.Covers composer.covers | ProfessionalCancels.notice composer.own.notice
      ProfessionalCancels.late composer.own.late
      ProfessionalCancels.Amends.ExtraTime composer.own.minutes
      ProfessionalCancels.Amends.ExtraTime.minutes composer.own.extra
      ProfessionalCancels.Amends.Discount composer.own.discount
      ProfessionalCancels.Amends.Discount.share composer.own.share
      ProfessionalCancels.Amends.OnlyAgain composer.own.again
      EarlyTermination.noticeDays composer.end.notice
      EarlyTermination.refundDays composer.end.refund | Extras.items composer.items
      Point composer.heading
      """);

  /// Of the figures whose fields are written by hand.
  private static final Map<String, String> UNITS = read("""
      Procedure.sessions sessions | Procedure.minutes minutes | PackagePrice.sessions sessions
      Instalments.Due.OnSignature.withinDays days | Instalments.Due.BeforeSession.days days
      Instalments.Due.OnAcceptance.days days | BeforeEachSession.days days
      NoticeTiers.graceMinutes minutes | NoShow.waitMinutes minutes
      ProfessionalCancels.Amends.ExtraTime.minutes minutes | EarlyTermination.noticeDays days
      EarlyTermination.refundDays days
      """);

  /// `NoShow.late`: what a component is called.
  ///
  /// @throws IllegalArgumentException when nobody has named it
  public String of(String name) {
    return capital(say(key(name)));
  }

  public String of(Class<?> kind) {
    return of(Shape.name(kind));
  }

  public String of(Enum<?> one) {
    return one instanceof DayOfWeek day ? capital(Formats.in(language).weekday(day))
        : of(Shape.name(one.getDeclaringClass()) + "." + one.name());
  }

  /// More about it; empty where there is none.
  public String hint(String name) {
    var key = key(name) + ".hint";
    return has(key) ? capital(say(key)) : "";
  }

  /// After a figure; empty where there is none.
  public String unit(String name) {
    if (UNITS.containsKey(name)) return say("composer.unit." + UNITS.get(name));
    var key = key(name) + ".unit";
    return has(key) ? say(key) : "";
  }

  /// A text of the same pages.
  public String say(String key) {
    return Texts.say(language, key, "client", client);
  }

  public String capital(String text) {
    return Formats.in(language).capital(text);
  }

  private static String key(String name) {
    if (BY_HAND.containsKey(name)) return BY_HAND.get(name);
    var type = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    var value = name.substring(name.lastIndexOf('.') + 1);
    return value.equals(value.toUpperCase(java.util.Locale.ROOT)) && BY_HAND.containsKey(type)
        ? BY_HAND.get(type) + "." + value : "rule." + name;
  }

  private boolean has(String key) {
    return Phrases.of(Texts.class, "texts/" + key.substring(0, key.indexOf('.')), language)
        .has(key);
  }

  private static Map<String, String> read(String table) {
    return Stream.of(table.split("[|\\n]")).map(String::strip).filter(it -> !it.isEmpty())
        .map(it -> it.split(" ")).collect(Collectors.toUnmodifiableMap(it -> it[0], it -> it[1]));
  }
}
