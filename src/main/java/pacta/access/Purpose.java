package pacta.access;

import java.time.Duration;
import pacta.desk.Doors;
import pacta.people.Signatory;

/// What a link is for: where it leads, how long it lives, and whether it opens once or always.
public enum Purpose {
  /// A professional signs in.
  ENTER(Signatory.PROFESSIONAL, "/today", Duration.ofMinutes(20), true),
  /// A client's own page.
  PAGE(Signatory.CLIENT, "/c", Doors.CLIENTS_LINK_LASTS, false),
  /// A client's side of the alliance.
  ALLIANCE(Signatory.CLIENT, "/c/alliance", Doors.CLIENTS_LINK_LASTS, false),
  /// A client reads, and may sign, the agreement.
  AGREEMENT(Signatory.CLIENT, "/c/agreement", Doors.CLIENTS_LINK_LASTS, false),
  /// A client's account.
  STATEMENT(Signatory.CLIENT, "/c/statement", Doors.CLIENTS_LINK_LASTS, false),
  /// A client's own page, for one whose link opened nothing any more.
  AGAIN(Signatory.CLIENT, "/c", Doors.CLIENTS_LINK_LASTS, false),
  /// A payer's own page.
  PAYERS_PAGE(Signatory.PAYER, "/p", Doors.CLIENTS_LINK_LASTS, false),
  /// A payer reads, and may sign, the agreement.
  PAYERS_AGREEMENT(Signatory.PAYER, "/p/agreement", Doors.CLIENTS_LINK_LASTS, false),
  /// A payer's own page, for one whose link opened nothing any more.
  PAYERS_AGAIN(Signatory.PAYER, "/p", Doors.CLIENTS_LINK_LASTS, false);

  private final Signatory whose;
  private final String landing;
  private final Duration life;
  private final boolean single;

  Purpose(Signatory whose, String landing, Duration life, boolean single) {
    this.whose = whose;
    this.landing = landing;
    this.life = life;
    this.single = single;
  }

  /// Whose pages it opens.
  public Signatory whose() {
    return whose;
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
