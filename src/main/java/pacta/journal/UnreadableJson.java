package pacta.journal;

import java.util.List;

/// A JSON text that does not say what was expected. It tells where, what, and what would do.
public final class UnreadableJson extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What is wrong.
  public enum Reason {
    /// The field is not one of [#allowed].
    UNKNOWN_FIELD,
    /// The field must be there; for `is`, it must be there first.
    MISSING_FIELD,
    /// The same field stands twice.
    REPEATED_FIELD,
    /// A text stands where a number should, or the like; [#allowed] says what should stand there.
    WRONG_TYPE,
    /// The right kind of thing, with a value that cannot be; [#getCause] may say why, and
    /// [#allowed] is not empty when there are only so many values.
    BAD_VALUE,
    /// It is no JSON at all.
    NOT_JSON
  }

  private final String path;
  private final int line;
  private final int column;
  private final Reason reason;
  private final String detail;
  private final transient List<String> allowed;

  UnreadableJson(String path, int line, int column, Reason reason, String detail,
      List<String> allowed, Throwable cause) {
    super("line " + line + ", column " + column + (path.isEmpty() ? "" : ", " + path) + ": "
        + reason + " " + detail + (allowed.isEmpty() ? "" : ", allowed: " + allowed), cause);
    this.path = path;
    this.line = line;
    this.column = column;
    this.reason = reason;
    this.detail = detail;
    this.allowed = List.copyOf(allowed);
  }

  /// Such as `clauses[3].tiers[0].share`; empty for the whole.
  public String path() {
    return path;
  }

  /// From 1.
  public int line() {
    return line;
  }

  /// From 1. For a missing field, where the object ends.
  public int column() {
    return column;
  }

  public Reason reason() {
    return reason;
  }

  /// The name or value it is about, as it stands in the text.
  public String detail() {
    return detail;
  }

  /// What could stand there: names of fields, names of values, or `string`, `integer`, `decimal`,
  /// `boolean`, `array`, `object`.
  public List<String> allowed() {
    return allowed;
  }
}
