package pacta.people;

/// The name one would use in conversation: the first word of a whole name.
public final class FirstName {
  private FirstName() {}

  /// @return nothing for a name of nothing
  public static String of(String name) {
    var bare = name.strip();
    for (var i = 0; i < bare.length(); i++)
      if (Character.isWhitespace(bare.charAt(i))) return bare.substring(0, i);
    return bare;
  }
}
