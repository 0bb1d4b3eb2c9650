package pacta.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened between the two, and until when it is looked at.
///
/// @param signed  when the last party signed
/// @param version the signed text that rules
/// @param rates   published rates beyond those that are known here
/// @param facts   in any order
/// @param asOf    the moment that is looked from; without one, that of the last fact
public record Course(Instant signed, Optional<Version> version, List<Rates.Dated> rates,
    List<Happening> facts, Optional<Instant> asOf) {
  public Course {
    rates = List.copyOf(rates);
    facts = List.copyOf(facts);
  }

  /// What the agreement makes of it, in order of time. Nothing is stored and nothing happens.
  public Timeline under(Terms terms) {
    return new Following(terms, this).timeline();
  }

  Instant until() {
    return asOf.orElseGet(() ->
        facts.stream().map(Happening::at).max(Instant::compareTo).orElse(signed));
  }
}
