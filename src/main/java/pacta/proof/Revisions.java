package pacta.proof;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import pacta.seal.PlainPdf;

/// What differs between a paper as it was first signed and as it is later. Both are walked side by
/// side from their roots, object by object, and everything must be the same but what a further
/// signature brings: the value and the look of a field that was open, a timestamp's field without
/// any look, and what is kept to validate them.
final class Revisions {
  private static final int STEPS_MAX = 400_000;
  /// One stream may be compared with many.
  private static final long BYTES_MAX = 1L << 28;
  private static final Set<String> KEPT_TO_VALIDATE = Set.of("DSS", "Extensions");
  private static final Set<String> FILLED_BY_SIGNING = Set.of("V", "AP");

  /// Two objects that must be the same, met on that way from the root.
  private record Step(COSBase first, COSBase later, String path, Region region) {}

  private final Deque<Step> todo = new ArrayDeque<>();
  /// What each object was compared with already: both graphs have circles.
  private final Map<COSBase, Set<COSBase>> met = new IdentityHashMap<>();
  private final Set<Finding> changes = new LinkedHashSet<>();

  private long bytes;

  private Revisions() {}

  static Set<Finding> between(byte[] first, byte[] later) throws IOException {
    try (var before = PlainPdf.open(first); var after = PlainPdf.open(later)) {
      var revisions = new Revisions();
      revisions.compare(before.getDocument().getTrailer(), after.getDocument().getTrailer());
      return revisions.changes;
    }
  }

  private void compare(COSDictionary before, COSDictionary after) throws IOException {
    for (var key : List.of(COSName.INFO, COSName.ENCRYPT, COSName.ROOT))
      todo.push(new Step(before.getItem(key), after.getItem(key), key.getName(),
          Region.STRUCTURE.at(key.getName(), null)));
    for (int steps = 0; !todo.isEmpty(); steps++) {
      if (steps > STEPS_MAX || bytes > BYTES_MAX || Thread.currentThread().isInterrupted()) {
        changes.add(Finding.whole(Code.TOO_LARGE));
        return;
      }
      compare(todo.pop());
    }
  }

  private void compare(Step step) throws IOException {
    var first = resolved(step.first());
    var later = resolved(step.later());
    if (first instanceof COSDictionary one && later instanceof COSDictionary other) {
      if (met(one, other)) compare(one, other, step);
    } else if (first instanceof COSArray one && later instanceof COSArray other) {
      if (met(one, other)) compare(one, other, step);
    } else if (!same(first, later)) changed(step);
  }

  private boolean met(COSBase one, COSBase other) {
    return met.computeIfAbsent(one, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(other);
  }

  private void compare(COSDictionary first, COSDictionary later, Step step) throws IOException {
    if (first instanceof COSStream || later instanceof COSStream)
      if (!sameBytes(first, later)) changed(step);
    var keys = new LinkedHashSet<>(first.keySet());
    keys.addAll(later.keySet());
    boolean signedSince = Fields.isSignature(first) && first.getDictionaryObject(COSName.V) == null
        && later.getDictionaryObject(COSName.V) != null;
    for (var key : keys) {
      var name = key.getName();
      if (step.path().equals("Root") && KEPT_TO_VALIDATE.contains(name)
          && !first.containsKey(key)) continue;
      if (signedSince && FILLED_BY_SIGNING.contains(name)) continue;
      var one = first.getItem(key);
      if (one == null && name.equals("Annots")) one = new COSArray();
      todo.push(new Step(one, later.getItem(key), step.path() + "." + name,
          step.region().at(name, first)));
    }
  }

  private void compare(COSArray first, COSArray later, Step step) {
    for (int i = 0; i < Math.max(first.size(), later.size()); i++) {
      var path = step.path() + "[" + i + "]";
      var region = step.region();
      if (i >= later.size()) changed(new Step(first.get(i), null, path, region));
      else if (i < first.size())
        todo.push(new Step(first.get(i), later.get(i), path, region));
      else if (!Fields.isTimestamp(resolved(later.get(i))) || !region.takesFields())
        changed(new Step(null, later.get(i), path, region));
    }
  }

  private void changed(Step step) {
    changes.add(new Finding(step.region().code(), step.path()));
  }

  private static COSBase resolved(COSBase base) {
    return base instanceof COSObject reference ? reference.getObject() : base;
  }

  private static boolean same(COSBase first, COSBase later) {
    if (isNothing(first) || isNothing(later)) return isNothing(first) && isNothing(later);
    if (first instanceof COSString one && later instanceof COSString other)
      return Arrays.equals(one.getBytes(), other.getBytes());
    if (first instanceof COSNumber one && later instanceof COSNumber other)
      return one.floatValue() == other.floatValue() && one.longValue() == other.longValue();
    return first.equals(later);
  }

  private static boolean isNothing(COSBase base) {
    return base == null || base == COSNull.NULL;
  }

  private boolean sameBytes(COSDictionary first, COSDictionary later) throws IOException {
    if (!(first instanceof COSStream one) || !(later instanceof COSStream other)) return false;
    try (var before = one.createRawInputStream(); var after = other.createRawInputStream()) {
      var left = before.readAllBytes();
      var right = after.readAllBytes();
      bytes += left.length + right.length;
      return Arrays.equals(left, right);
    }
  }
}
