package pacta.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The public holidays of the regions of the world, by ISO 3166-2 code: `ES`, `ES-MD`, `GB-ENG`.
///
/// They are published facts and never change for a year once known here; what a place adds is a
/// closure of the agreement's own calendar.
public final class Holidays {
  private static final Map<String, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  /// Regions that were looked up and are there: an agreement asks for its own again and again.
  private static final Set<String> FOUND = ConcurrentHashMap.newKeySet();

  private Holidays() {}

  /// Whether the holidays of the region are known.
  public static boolean knows(String region) {
    if (FOUND.contains(region)) return true;
    var there = isThere(region);
    if (there) FOUND.add(region);
    return there;
  }

  private static boolean isThere(String region) {
    var parts = parts(region);
    if (!region.matches("[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}")
        || !HolidayManager.getSupportedCalendarCodes().contains(
            parts[0].toUpperCase(Locale.ROOT))) return false;
    var place = manager(parts[0]).getCalendarHierarchy();
    for (var i = 1; i < parts.length; i++) {
      place = place.getChildren().get(parts[i]);
      if (place == null) return false;
    }
    return true;
  }

  /// The countries whose holidays are known, by ISO 3166 code.
  public static Set<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toUpperCase(Locale.ROOT))
        .filter(code -> code.length() == 2 && knows(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The codes of a country's regions, the country's own first.
  public static Set<String> regionsOf(String country) {
    var regions = new TreeSet<String>();
    regions.add(country);
    manager(parts(country)[0]).getCalendarHierarchy().getChildren().keySet().stream()
        .map(part -> country + "-" + part.toUpperCase(Locale.ROOT)).forEach(regions::add);
    return regions;
  }

  /// Public holidays as they are kept: where one falls on a Sunday and is moved, the day moved to.
  static Set<LocalDate> of(String region, int year) {
    return KNOWN.computeIfAbsent(region + year, _ -> read(parts(region), year));
  }

  private static Set<LocalDate> read(String[] parts, int year) {
    var within = Arrays.copyOfRange(parts, 1, parts.length);
    return manager(parts[0]).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, within)
        .stream().map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
  }

  private static String[] parts(String region) {
    return region.toLowerCase(Locale.ROOT).split("-");
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
