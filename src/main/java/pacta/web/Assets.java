package pacta.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Where styles, fonts and scripts are served: under a path that changes when any of them does,
/// so that a browser may keep them for ever.
///
/// @param path `/assets/`, sixteen hexadecimal digits and `/`
record Assets(String path) {
  static final String FILES = "classpath:/static/";
  /// Found by one question; without the asterisk each would be looked for again to be read.
  private static final String EACH = "classpath*:/static/**/*.*";

  static Assets ofClasspath() throws IOException {
    var found = new PathMatchingResourcePatternResolver().getResources(EACH);
    var digest = sha256();
    for (var file : Stream.of(found).sorted(Comparator.comparing(Assets::name)).toList()) {
      digest.update(name(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(file.getContentAsByteArray());
    }
    return new Assets("/assets/" + HexFormat.of().formatHex(digest.digest(), 0, 8) + "/");
  }

  private static String name(Resource file) {
    return String.valueOf(file.getFilename());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
