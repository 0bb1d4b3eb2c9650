package pacta.access;

import java.time.Duration;
import pacta.desk.Doors;

/// What a link is for: where it leads, how long it lives, and whether it opens once or always.
public enum Purpose {
  /// A professional signs in.
  ENTER("/today", Duration.ofMinutes(20), true),
  /// A client's own page.
  PAGE("/c", Doors.CLIENTS_LINK_LASTS, false),
  /// A client's side of the alliance.
  ALLIANCE("/c/alliance", Doors.CLIENTS_LINK_LASTS, false),
  /// A client reads, and may sign, the agreement.
  AGREEMENT("/c/agreement", Doors.CLIENTS_LINK_LASTS, false),
  /// A client's account.
  STATEMENT("/c/statement", Doors.CLIENTS_LINK_LASTS, false),
  /// A client's own page, for one whose link opened nothing any more.
  AGAIN("/c", Doors.CLIENTS_LINK_LASTS, false);

  private final String landing;
  private final Duration life;
  private final boolean single;

  Purpose(String landing, Duration life, boolean single) {
    this.landing = landing;
    this.life = life;
    this.single = single;
  }

  /// The path that is shown once the link has been opened.
  public String landing() {
    return landing;
  }

  public Duration life() {
    return life;
  }

  /// Whether it opens once only.
  public boolean isSingle() {
    return single;
  }
}
