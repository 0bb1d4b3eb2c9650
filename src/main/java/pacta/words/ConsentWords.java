package pacta.words;

import java.time.LocalDate;
import java.util.Optional;
import pacta.people.Language;
import pacta.terms.Procedure;
import pacta.terms.Terms;
import pacta.terms.WithdrawalRight;

/// What stands beside the boxes that a signer ticks, word for word. A consent is the name of one
/// of the rules' consents, such as `BEGINS_AT_ONCE`.
///
/// @param title what the work is called
/// @param today the day it would be if both signed now, on the agreement's clock
public record ConsentWords(Terms terms, String title, Language language, LocalDate today) {
  /// @throws IllegalArgumentException when nobody wrote words for that consent
  public String label(String consent) {
    return switch (consent) {
      case "OWES_WHAT_WAS_GIVEN" ->
          say(consent, "owed", ConsumerNotice.owed(terms, "I", language));
      case "BEGINS_AT_ONCE", "INFORMED" -> say(consent, "n", WithdrawalRight.DAYS);
      default -> say(consent);
    };
  }

  /// What not ticking it means, with its dates, for the one that is a choice.
  public Optional<String> hint(String consent) {
    if (!consent.equals("BEGINS_AT_ONCE")) return Optional.empty();
    var first = first();
    var planned = terms.find(Procedure.class).map(Procedure::starts).filter(first::isAfter);
    return Optional.of(say("BEGINS_AT_ONCE.hint", "first", date(first),
        "planned", planned.isPresent() ? "yes" : "no",
        "starts", planned.map(this::date).orElse("")));
  }

  /// What a consumer has to know before; empty for anybody else.
  public Optional<ConsumerNotice> notice() {
    return ConsumerNotice.of(terms, title, language, Optional.of(today));
  }

  /// All that was shown to whoever ticks that box.
  public String whole(String consent) {
    if (consent.equals("INFORMED"))
      return notice().map(it -> it.whole() + "\n" + label(consent)).orElseGet(() ->
          label(consent));
    return hint(consent).map(hint -> label(consent) + "\n" + hint).orElseGet(() -> label(consent));
  }

  /// That the work waits until then, whatever anybody asks.
  public String waits() {
    return say("waits", "first", date(first()));
  }

  private LocalDate first() {
    return WithdrawalRight.over(terms, today);
  }

  private String date(LocalDate day) {
    return Formats.in(language).date(day);
  }

  private String say(String key, Object... named) {
    return Phrases.of("consents", language).say(key, named);
  }
}
