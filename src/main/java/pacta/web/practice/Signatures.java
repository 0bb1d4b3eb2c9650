package pacta.web.practice;

import java.util.EnumSet;
import java.util.Set;
import pacta.people.Signatory;
import pacta.web.Ring;

/// Who has said yes to what is on the table, and whose signature is missing.
record Signatures(Set<Signatory> there, Set<Signatory> missing) {
  Ring ring() {
    if (!hasThird()) return Ring.of(has(Signatory.PROFESSIONAL), has(Signatory.CLIENT));
    var all = EnumSet.copyOf(there.isEmpty() ? missing : there);
    all.addAll(missing);
    return new Ring(there, all, false);
  }

  /// Whether a payer signs it too.
  boolean hasThird() {
    return has(Signatory.PAYER) || missing.contains(Signatory.PAYER);
  }

  /// Whether the others have signed, and the professional is next.
  boolean isLast() {
    return hasThird() ? missing.equals(Set.of(Signatory.PROFESSIONAL)) : has(Signatory.CLIENT);
  }

  /// The word for it in a text.
  String who() {
    if (hasThird()) return missing.isEmpty() ? "all" : isLast() ? "last" : "three";
    if (has(Signatory.PROFESSIONAL)) return has(Signatory.CLIENT) ? "both" : "you";
    return has(Signatory.CLIENT) ? "client" : "nobody";
  }

  private boolean has(Signatory who) {
    return there.contains(who);
  }
}
