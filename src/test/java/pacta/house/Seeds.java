package pacta.house;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// Runs a law under many seeds. A failure names its seed; `-Dseed=42` runs that one alone, and
/// `-Dseeds=5000` runs so many.
public final class Seeds {
  private Seeds() {}

  public static void forEach(int runs, Consumer<RandomGenerator> law) {
    var only = Long.getLong("seed");
    var seeds = only == null ? LongStream.range(0, Integer.getInteger("seeds", runs))
        : LongStream.of(only);
    seeds.forEach(seed -> {
      try {
        law.accept(new SplittableRandom(seed));
      } catch (Throwable failure) {
        throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
      }
    });
  }
}
