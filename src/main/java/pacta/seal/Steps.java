package pacta.seal;

import java.util.function.Supplier;

/// Keeps what each step of a sealing gave, so that a sealing that was broken off goes on where it
/// stopped: nothing is signed twice, and nothing is lost.
@FunctionalInterface
public interface Steps {
  /// A sealing that nobody breaks off.
  Steps ALL_AT_ONCE = (_, make) -> make.get();

  /// What the step gave the first time; only then is it done.
  byte[] once(String step, Supplier<byte[]> make);
}
