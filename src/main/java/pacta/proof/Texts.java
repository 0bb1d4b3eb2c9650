package pacta.proof;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.journal.Digest;

/// The closed texts in some events, known by the digests of their letters.
final class Texts {
  private static final Pattern SEALED = Pattern.compile("\"sealed\":\"([A-Za-z0-9+/=]+)\"");

  private Texts() {}

  static Set<Digest> in(Stream<String> links) {
    return links.flatMap(it -> SEALED.matcher(it).results())
        .map(it -> Digest.of(it.group(1))).collect(Collectors.toSet());
  }
}
