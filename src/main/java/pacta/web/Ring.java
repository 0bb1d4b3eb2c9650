package pacta.web;

import java.util.ArrayList;
import java.util.List;

/// Who has agreed: the left half is the professional, the right half the client; both join when
/// both have; a tick says that the document is sealed as well.
public record Ring(boolean professional, boolean client, boolean sealed) {
  public static final Ring NOBODY = new Ring(false, false, false);
  public static final Ring PROFESSIONAL = new Ring(true, false, false);
  public static final Ring CLIENT = new Ring(false, true, false);
  public static final Ring BOTH = new Ring(true, true, false);
  public static final Ring SEALED = new Ring(true, true, true);

  /// A stroke of the drawing.
  ///
  /// @param ink as the styles know it: `p`, `c`, `off`, `tick`
  public record Arc(String ink, String path) {}

  public static Ring of(boolean professional, boolean client) {
    return new Ring(professional, client, false);
  }

  public List<Arc> arcs() {
    var arcs = new ArrayList<Arc>();
    if (professional && client) {
      arcs.add(new Arc("c", "M19 5A15 15 0 0 1 20 35"));
      arcs.add(new Arc("p", "M21 5A15 15 0 0 0 20 35"));
      arcs.add(new Arc("c", "M27.5 33A15 15 0 0 1 19 35"));
      if (sealed) arcs.add(new Arc("tick", "m13.5 20.5 4.5 4.5 8.5-9.5"));
    } else {
      arcs.add(new Arc(client ? "c" : "off", "M23 5.3A15 15 0 0 1 23 34.7"));
      arcs.add(new Arc(professional ? "p" : "off", "M17 5.3A15 15 0 0 0 17 34.7"));
    }
    return List.copyOf(arcs);
  }
}
