package pacta.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import pacta.store.Times;
import pacta.store.Transactions;

/// Codes of six figures, sent by letter to confirm one thing in one visit.
public final class Codes {
  public static final Duration LIFE = Duration.ofMinutes(10);
  static final int TRIES = 5;
  /// No more codes than this in [#LIFE], for one thing in one visit.
  static final int LETTERS = 3;

  private static final String RECENT = """
      select count(*) from code where visit = ? and purpose = ? and sent_at > ?""";
  private static final String EARLIEST = """
      select min(sent_at) as first from code where visit = ? and purpose = ? and sent_at > ?""";
  private static final String SEND = """
      insert into code (visit, purpose, sent_at, hash, expires_at, tries)
      values (?, ?, ?, ?, ?, 0)
      on conflict (visit, purpose, sent_at) do update
      set hash = excluded.hash, tries = 0, used_at = null, mailed_at = null""";
  private static final String MAILED = """
      update code set mailed_at = ? where visit = ? and purpose = ? and sent_at = ?""";
  private static final String HOLD = "update visit set language = language where hash = ?";
  private static final String LATEST = """
      select hash, sent_at, expires_at, tries, mailed_at is not null as mailed from code
       where visit = ? and purpose = ? and used_at is null
       order by sent_at desc limit 1""";
  private static final String TRY = """
      update code set tries = tries + 1
       where visit = ? and purpose = ? and sent_at = ? and tries < ?""";
  private static final String USE = """
      update code set used_at = ?
       where visit = ? and purpose = ? and sent_at = ? and used_at is null""";

  private final JdbcClient db;
  private final Transactions together;
  private final Tokens tokens;

  public Codes(JdbcClient db, Transactions together, Tokens tokens) {
    this.db = db;
    this.together = together;
    this.tokens = tokens;
  }

  /// What came of asking for a code.
  public sealed interface Asked {}

  /// To be sent by letter at once, and kept nowhere.
  public record Send(String code) implements Asked {}

  /// Too many were sent; the next one may be asked for from that moment on.
  public record NotBefore(Instant moment) implements Asked {}

  /// What came of typing a code.
  public sealed interface Checked {}

  /// It is the one. It will not be again.
  ///
  /// @param mailed whether a mail server took it; else it was told in some other way
  public record Right(boolean mailed) implements Checked {}

  /// It is not.
  ///
  /// @param left how many more tries this code has; at zero a new one is needed
  public record Wrong(int left) implements Checked {}

  /// There is no code that still counts: too late, too many tries, or used.
  public record Over() implements Checked {}

  private record Kept(String hash, Instant sentAt, Instant expiresAt, int tries,
      boolean mailed) {}

  /// A new code; the one before it no longer counts.
  ///
  /// @param purpose what it confirms, such as `signature` and the digest that is signed
  public Asked ask(VisitId visit, String purpose, Instant now) {
    return together.inTransaction(() -> {
      // two who ask at once are counted one after the other
      db.sql(HOLD).param(visit.hash()).update();
      var window = Times.of(now.minus(LIFE));
      var sent = db.sql(RECENT).params(visit.hash(), purpose, window).query(Long.class).single();
      if (sent >= LETTERS) {
        var first = db.sql(EARLIEST).params(visit.hash(), purpose, window)
            .query((row, _) -> Times.read(row, "first")).single();
        return new NotBefore(first.plus(LIFE));
      }
      var code = tokens.sixDigits();
      db.sql(SEND).params(visit.hash(), purpose, Times.of(now),
          hash(visit, purpose, code), Times.of(now.plus(LIFE))).update();
      return new Send(code);
    });
  }

  /// A mail server took the letter with the code that was asked for then.
  public void mailed(VisitId visit, String purpose, Instant asked) {
    db.sql(MAILED).params(Times.of(asked), visit.hash(), purpose, Times.of(asked)).update();
  }

  /// Compares what was typed (blanks inside are ignored) with the latest code. A try is counted
  /// before it is compared.
  public Checked check(VisitId visit, String purpose, String typed, Instant now) {
    return together.inTransaction(() -> db.sql(LATEST).params(visit.hash(), purpose)
        .query((row, _) -> new Kept(row.getString("hash"), Times.read(row, "sent_at"),
            Times.read(row, "expires_at"), row.getInt("tries"), row.getBoolean("mailed")))
        .optional().map(kept -> check(visit, purpose, kept, typed, now)).orElse(new Over()));
  }

  private Checked check(VisitId visit, String purpose, Kept kept, String typed, Instant now) {
    if (!now.isBefore(kept.expiresAt())) return new Over();
    var counted = db.sql(TRY)
        .params(visit.hash(), purpose, Times.of(kept.sentAt()), TRIES).update();
    if (counted == 0) return new Over();
    var code = typed.replaceAll("\\s", "");
    if (!Tokens.same(hash(visit, purpose, code), kept.hash()))
      return new Wrong(TRIES - kept.tries() - 1);
    var used = db.sql(USE).params(Times.of(now), visit.hash(), purpose,
        Times.of(kept.sentAt()))
        .update();
    return used == 1 ? new Right(kept.mailed()) : new Over();
  }

  private static String hash(VisitId visit, String purpose, String code) {
    return Tokens.hash(visit.hash(), purpose, code);
  }
}
