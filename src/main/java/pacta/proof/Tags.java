package pacta.proof;

import java.util.Locale;

/// The names of our constants as machines read them: `seal-broken`.
final class Tags {
  private Tags() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
