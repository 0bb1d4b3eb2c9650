package pacta.post;

/// Whose practice writes.
///
/// @param name      `Marta Soler`
/// @param firstName `Marta`
/// @param line      what the practice does: `Coaching de liderazgo`; may be empty
/// @param place     the public address, without `https://`: `acuerdos.example.com`
public record Letterhead(String name, String firstName, String line, String place) {
  public Letterhead {
    name = Line.of(name);
    firstName = Line.of(firstName);
    line = Line.of(line);
    place = Line.of(place);
  }
}
