package pacta.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pacta.people.Language;
import pacta.terms.Scale;

/// One stretch of the bar that shows what cancelling costs, in words for narrow places.
///
/// @param cost  `40 €`
/// @param span  `hasta mié 13, 8:00`, `después` in the last one, or `siempre` in the only one
/// @param until the last instant of the stretch; empty for the last one
public record BandText(Tone tone, String cost, String span, String label, Optional<Instant> until) {
  /// @param zone in which times are said
  public static List<BandText> of(Scale scale, Language language, ZoneId zone) {
    var last = scale.bands().size() == 1 ? "always" : "after";
    return scale.bands().stream().map(band -> of(band, last, language, zone)).toList();
  }

  private static BandText of(Scale.Band band, String last, Language language, ZoneId zone) {
    var phrases = Phrases.of("explained", language);
    var formats = Formats.in(language);
    var cost = formats.moneyShort(band.cost());
    return band.until().map(until -> {
      var when = formats.weekdayAndTimeShort(until.atZone(zone));
      return new BandText(Tone.of(band.fee()), cost,
          phrases.say("band.short.until", "until", when),
          phrases.say("band.until", "cost", cost, "until", when), Optional.of(until));
    }).orElseGet(() -> new BandText(Tone.of(band.fee()), cost, phrases.say("band.short." + last),
        phrases.say("band." + last, "cost", cost), Optional.empty()));
  }
}
