package pacta.terms;

import java.util.List;
import java.util.Map;
import pacta.money.Percent;
import pacta.time.Notice;
import pacta.time.Span;

/// A clause was written with values that cannot hold together.
///
/// The reason is a key that the words of each language explain; the arguments fill its slots.
public final class InvalidTerm extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /// In years: what is longer is a slip of the finger, and takes long to count.
  private static final int LONGEST_SPAN = 10;
  private static final int LONGEST_NOTICE = 1;

  private final String reason;
  private final transient Map<String, Object> arguments;

  public InvalidTerm(String reason, Map<String, Object> arguments) {
    super(reason + " " + arguments);
    this.reason = reason;
    this.arguments = Map.copyOf(arguments);
  }

  static void unless(boolean holds, String reason, Object value) {
    if (!holds) throw new InvalidTerm(reason, Map.of("value", value));
  }

  /// Refuses a stretch of days that is none, for that reason, or longer than anybody agrees on.
  static void unlessLasts(Span span, String reason) {
    unless(span.amount() >= 1, reason, span.amount());
    unless(span.isWithin(LONGEST_SPAN), "span.long", LONGEST_SPAN);
  }

  /// Refuses a share of more than the whole session.
  static void unlessWithinAll(Levy fee) {
    fee.asShare().ifPresent(share ->
        unless(share.compareTo(Percent.ALL) <= 0, "tiers.over-all", share));
  }

  /// Refuses a blank line among those that somebody wrote.
  static void unlessWritten(List<String> items) {
    unless(items.stream().noneMatch(String::isBlank), "items.blank", 0);
  }

  /// Refuses a notice longer than anybody gives.
  static void unlessGiven(Notice notice) {
    unless(notice.isWithin(LONGEST_NOTICE), "notice.long", LONGEST_NOTICE);
  }

  /// Such as `tiers.order`.
  public String reason() {
    return reason;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }
}
