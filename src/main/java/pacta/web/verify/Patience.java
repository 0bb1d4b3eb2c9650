package pacta.web.verify;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one address may ask. What is counted is kept in this process alone and forgotten
/// within minutes: it guards against guessing, and decides nothing.
final class Patience {
  static final int ASKS_MAX = 20;
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int ADDRESSES_MAX = 10_000;
  /// A household has a whole network of the newer kind; its first 64 bits are the address.
  private static final int NETWORK_BYTES = 8;

  private record Asks(Instant since, int count) {}

  private final Map<String, Asks> asks = new LinkedHashMap<>();

  /// Counts one more, unless that would be too many.
  synchronized boolean has(String address, Instant now) {
    asks.values().removeIf(it -> !now.isBefore(it.since().plus(WINDOW)));
    var who = network(address);
    var before = asks.getOrDefault(who, new Asks(now, 0));
    if (before.count() >= ASKS_MAX || asks.size() >= ADDRESSES_MAX && before.count() == 0)
      return false;
    asks.put(who, new Asks(before.since(), before.count() + 1));
    return true;
  }

  private static String network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(
          bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    } catch (IllegalArgumentException strange) {
      return address;
    }
  }
}
