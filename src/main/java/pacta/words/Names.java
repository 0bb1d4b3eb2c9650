package pacta.words;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import pacta.people.Language;

/// The names of days, months and cities in one language, from Monday and from January on.
record Names(List<String> days, List<String> shortDays, List<String> months,
    List<String> shortMonths, Map<String, String> cities) {
  private static final Names ES = new Names(
      List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
      List.of("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
      List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
          "septiembre", "octubre", "noviembre", "diciembre"),
      List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov",
          "dic"),
      Map.ofEntries(Map.entry("Canary", "Canarias"), Map.entry("London", "Londres"),
          Map.entry("Lisbon", "Lisboa"), Map.entry("Paris", "París"),
          Map.entry("Berlin", "Berlín"), Map.entry("Rome", "Roma"),
          Map.entry("Brussels", "Bruselas"), Map.entry("Zurich", "Zúrich"),
          Map.entry("Athens", "Atenas"), Map.entry("Bogota", "Bogotá"),
          Map.entry("New_York", "Nueva York"), Map.entry("Mexico_City", "Ciudad de México"),
          Map.entry("Los_Angeles", "Los Ángeles"), Map.entry("Panama", "Panamá"),
          Map.entry("Istanbul", "Estambul"), Map.entry("Tokyo", "Tokio")));

  private static final Names EN = new Names(
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
      List.of("January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December"),
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
          "Dec"),
      Map.of("Canary", "Canary Islands"));

  static Names of(Language language) {
    return switch (language) {
      case ES -> ES;
      case EN -> EN;
    };
  }

  /// The city that gives a zone its name: `Europe/Madrid` is Madrid.
  String city(ZoneId zone) {
    var id = zone.getId();
    var last = id.substring(id.lastIndexOf('/') + 1);
    return cities.getOrDefault(last, last.replace('_', ' '));
  }
}
