package pacta.web;

import java.util.Locale;

/// In whose ink a page is set.
public enum Voice {
  PRO, CLI, ORG, PUB;

  /// As the styles know it: `pro`.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
