package pacta.journal;

/// JSON with one field a line, so that two versions of a published file can be compared.
public final class Layout {
  private Layout() {}

  /// @param json whole, on one line, without blanks between its signs
  public static String of(String json) {
    var text = new StringBuilder();
    var depth = 0;
    var inText = false;
    for (var i = 0; i < json.length(); i++) {
      var sign = json.charAt(i);
      if (sign == '"' && !isEscaped(json, i)) inText = !inText;
      if (inText || "{}[],".indexOf(sign) < 0) {
        text.append(sign);
        continue;
      }
      var opens = sign == '{' || sign == '[';
      var closes = sign == '}' || sign == ']';
      if (opens && json.charAt(i + 1) == sign + 2) {
        text.append(sign).append(json.charAt(++i));
        continue;
      }
      if (opens) depth++;
      if (closes) depth--;
      if (closes) text.append('\n').append("  ".repeat(depth)).append(sign);
      else text.append(sign).append('\n').append("  ".repeat(depth));
    }
    return text.append('\n').toString();
  }

  private static boolean isEscaped(String json, int at) {
    var slashes = 0;
    while (at - slashes > 0 && json.charAt(at - slashes - 1) == '\\') slashes++;
    return slashes % 2 == 1;
  }
}
