package pacta.desk;

import pacta.proof.Kind;
import pacta.proof.Logged;
import pacta.proof.Report;
import pacta.store.LogKeys;
import pacta.views.KnownPapers;

/// Tells what this house made from what anybody else could make alike: a paper by its very bytes,
/// a receipt by the key that its log is signed with, a case file by that and by the seal on it.
public final class Ours {
  private final KnownPapers papers;
  private final LogKeys logs;
  private final SealKeys seals;

  public Ours(KnownPapers papers, LogKeys logs, SealKeys seals) {
    this.papers = papers;
    this.logs = logs;
    this.seals = seals;
  }

  /// Whether this house made what was examined, where that is whole.
  public boolean made(Report found) {
    return switch (found.kind()) {
      case AGREEMENT -> papers.byDigest(found.digest()).isPresent();
      case RECEIPT -> found.logged().filter(this::isLogged).isPresent();
      case CASE_FILE -> found.logged().filter(it -> isLogged(it) && isSealed(it)).isPresent();
      case OTHER -> false;
    };
  }

  private boolean isLogged(Logged it) {
    return logs.find(it.workspace(), it.origin())
        .filter(key -> key.toString().equals(it.key())).isPresent();
  }

  /// With a seal of now or of before, but for those that somebody else may have.
  private boolean isSealed(Logged it) {
    return it.seal().flatMap(seal -> seals.find(it.workspace())
        .filter(key -> key.signedWith(seal))).isPresent();
  }
}
