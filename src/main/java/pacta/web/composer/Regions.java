package pacta.web.composer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pacta.time.Holidays;
import pacta.web.Page;

/// The places whose public holidays are known: Spain by its regions, then countries.
record Regions(Page page) {
  /// By their codes, the chosen one always among them.
  Map<String, String> options(String chosen) {
    var options = new LinkedHashMap<String, String>();
    options.put("", page.say("rule.region.none"));
    Holidays.regionsOf("ES").stream().filter(Holidays::knows)
        .sorted(Comparator.comparing((String it) -> !it.equals("ES")).thenComparing(this::spain))
        .forEach(it -> options.put(it, spain(it)));
    Holidays.countries().stream().filter(it -> !it.equals("ES"))
        .sorted(Comparator.comparing(this::country))
        .forEach(it -> options.put(it, country(it)));
    if (!options.containsKey(chosen)) options.put(chosen, elsewhere(chosen));
    return options;
  }

  private String spain(String code) {
    return code.equals("ES") ? page.say("rule.region.ES")
        : page.say("rule.region.in-spain", "place", page.say("rule.region." + code));
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(page.language().locale());
  }

  private String elsewhere(String code) {
    return Stream.of(country(code.split("-")[0]), code).distinct()
        .reduce((country, region) -> country + " (" + region + ")").orElse(code);
  }
}
