package pacta.post;

import java.util.regex.Pattern;

/// Where a letter goes, or where answers to it go.
///
/// @param name  as people are called; made one line, whatever was typed
/// @param email an address of one recipient, without a display name
public record Address(String name, String email) {
  private static final int EMAIL_MAX = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*)");

  /// @throws IllegalArgumentException when the address could not stand in a header
  public Address {
    name = Line.of(name);
    email = email.strip();
    if (!isEmail(email)) throw new IllegalArgumentException("not an e-mail address");
  }

  /// The address so that its owner knows it and nobody else can use it: `l•••a@example.com`.
  public String masked() {
    var at = email.lastIndexOf('@');
    return email.charAt(0) + "•••" + (at > 2 ? email.substring(at - 1) : email.substring(at));
  }

  /// Whether a letter can be addressed so. It does not say that anybody lives there.
  public static boolean isEmail(String text) {
    return text.length() <= EMAIL_MAX && EMAIL.matcher(text).matches() && !text.contains("..");
  }
}
