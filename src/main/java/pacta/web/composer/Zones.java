package pacta.web.composer;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import pacta.people.Language;
import pacta.words.Formats;

/// The clocks of the world, one to choose.
public final class Zones {
  private Zones() {}

  /// Each by its place, in the order of the alphabet; the chosen one is always among them.
  public static Map<String, String> options(String chosen, Language language) {
    var formats = Formats.in(language);
    var byName = new TreeMap<String, String>(Comparator.naturalOrder());
    ZoneId.getAvailableZoneIds().stream().filter(Zones::isPlace).forEach(id ->
        byName.put(formats.capital(formats.zone(ZoneId.of(id))) + " (" + id + ")", id));
    var options = new LinkedHashMap<String, String>();
    byName.forEach((name, id) -> options.put(id, name));
    if (!chosen.isEmpty()) options.putIfAbsent(chosen, chosen);
    return options;
  }

  private static boolean isPlace(String id) {
    return id.matches("(Europe|America|Atlantic|Africa|Asia|Australia|Pacific|Indian)/.+");
  }
}
