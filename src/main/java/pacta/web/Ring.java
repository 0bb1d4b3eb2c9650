package pacta.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pacta.engagement.Stage;
import pacta.people.Signatory;

/// Who has agreed: the left half is the professional, the right half the client, the foot whoever
/// pays where that is a third; they join when all have; a tick says that the document is sealed as
/// well.
///
/// @param agreed who has
/// @param asked  whose yes it takes
public record Ring(Set<Signatory> agreed, Set<Signatory> asked, boolean sealed) {
  private static final Set<Signatory> TWO = Set.of(Signatory.PROFESSIONAL, Signatory.CLIENT);

  public static final Ring NOBODY = of(false, false);
  public static final Ring PROFESSIONAL = of(true, false);
  public static final Ring CLIENT = of(false, true);
  public static final Ring BOTH = of(true, true);
  public static final Ring SEALED = new Ring(TWO, TWO, true);

  /// A stroke of the drawing.
  ///
  /// @param ink as the styles know it: `p`, `c`, `o`, `off`, `tick`
  public record Arc(String ink, String path) {}

  public Ring {
    agreed = Set.copyOf(agreed);
    asked = Set.copyOf(asked);
  }

  /// Where two are asked.
  public static Ring of(boolean professional, boolean client) {
    var agreed = EnumSet.noneOf(Signatory.class);
    if (professional) agreed.add(Signatory.PROFESSIONAL);
    if (client) agreed.add(Signatory.CLIENT);
    return new Ring(agreed, TWO, false);
  }

  /// Who has signed an agreement.
  public static Ring of(Stage stage) {
    return switch (stage) {
      case Stage.Awaiting it -> new Ring(it.signatures().keySet(),
          it.proposal().agreed().terms().signatories(), false);
      case Stage.Running it -> new Ring(it.signatures().keySet(), it.signatures().keySet(),
          !it.sealed().isEmpty());
      case Stage.Talking _, Stage.Forgotten _ -> NOBODY;
    };
  }

  public List<Arc> arcs() {
    if (asked.contains(Signatory.PAYER)) return three();
    var arcs = new ArrayList<Arc>();
    if (agreed.containsAll(TWO)) {
      arcs.add(new Arc("c", "M19 5A15 15 0 0 1 20 35"));
      arcs.add(new Arc("p", "M21 5A15 15 0 0 0 20 35"));
      arcs.add(new Arc("c", "M27.5 33A15 15 0 0 1 19 35"));
      if (sealed) arcs.add(tick());
    } else {
      arcs.add(new Arc(ink(Signatory.CLIENT, "c"), "M23 5.3A15 15 0 0 1 23 34.7"));
      arcs.add(new Arc(ink(Signatory.PROFESSIONAL, "p"), "M17 5.3A15 15 0 0 0 17 34.7"));
    }
    return List.copyOf(arcs);
  }

  private List<Arc> three() {
    var arcs = new ArrayList<Arc>();
    if (agreed.containsAll(asked)) {
      arcs.add(new Arc("c", "M20 5A15 15 0 0 1 30.6 30.6"));
      arcs.add(new Arc("o", "M30.6 30.6A15 15 0 0 1 9.4 30.6"));
      arcs.add(new Arc("p", "M20 5A15 15 0 0 0 9.4 30.6"));
      if (sealed) arcs.add(tick());
    } else {
      arcs.add(new Arc(ink(Signatory.CLIENT, "c"), "M23 5.3A15 15 0 0 1 33.4 26.8"));
      arcs.add(new Arc(ink(Signatory.PAYER, "o"), "M29.6 31.5A15 15 0 0 1 10.4 31.5"));
      arcs.add(new Arc(ink(Signatory.PROFESSIONAL, "p"), "M17 5.3A15 15 0 0 0 6.6 26.8"));
    }
    return List.copyOf(arcs);
  }

  private String ink(Signatory who, String own) {
    return agreed.contains(who) ? own : "off";
  }

  private static Arc tick() {
    return new Arc("tick", "m13.5 20.5 4.5 4.5 8.5-9.5");
  }
}
