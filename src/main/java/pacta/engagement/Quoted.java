package pacta.engagement;

import pacta.journal.Digest;
import pacta.people.EngagementId;

/// How people call one agreement.
public final class Quoted {
  private static final int LETTERS = 8;
  /// Without letters and digits that people confuse.
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Quoted() {}

  /// What people quote: `PCT-7K4M-92QX`, the same for every version of one agreement.
  public static String code(EngagementId engagement) {
    var digest = Digest.of("code of " + engagement).bytes();
    var letters = new StringBuilder("PCT-");
    for (var i = 0; i < LETTERS; i++) {
      if (i == LETTERS / 2) letters.append('-');
      letters.append(ALPHABET.charAt((digest[i] & 0xff) % ALPHABET.length()));
    }
    return letters.toString();
  }
}
