package pacta.engagement;

import java.time.ZoneId;
import pacta.people.FirstName;
import pacta.people.Language;

/// What is known of the client from the first day.
///
/// @param title what the work is, such as "Proceso de liderazgo"
/// @param zone  in which the client reads times
public record Card(String name, String email, Language language, ZoneId zone, String title) {
  /// The name one would use in conversation: its first word.
  public String firstName() {
    return FirstName.of(name);
  }
}
