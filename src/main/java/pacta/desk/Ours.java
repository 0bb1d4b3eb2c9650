package pacta.desk;

import pacta.engagement.Stage;
import pacta.journal.Digest;
import pacta.proof.Kind;
import pacta.proof.Logged;
import pacta.proof.Report;
import pacta.store.LogKeys;
import pacta.views.KnownPapers;
import pacta.views.KnownPapers.Known;

/// Tells what this house made from what anybody else could make alike: a paper by its very bytes,
/// a receipt by the key that its log is signed with, a case file by that and by the seal on it.
public final class Ours {
  private final Desk desk;
  private final KnownPapers papers;
  private final LogKeys logs;
  private final SealKeys seals;

  public Ours(Desk desk, KnownPapers papers, LogKeys logs, SealKeys seals) {
    this.desk = desk;
    this.papers = papers;
    this.logs = logs;
    this.seals = seals;
  }

  /// Whether this house made what was examined, where that is whole.
  public boolean made(Report found) {
    return switch (found.kind()) {
      case AGREEMENT -> papers.byDigest(found.digest()).isPresent()
          || papers.isErased(found.digest().hex());
      case RECEIPT -> found.logged().filter(this::isLogged).isPresent();
      case CASE_FILE -> found.logged().filter(it -> isLogged(it) && isSealed(it)).isPresent();
      case OTHER -> false;
    };
  }

  /// Whether the paper of those bytes was sealed here and is about somebody who was erased since:
  /// what else was known of it is gone.
  public boolean isErased(Digest sealed) {
    return papers.isErased(sealed.hex())
        || papers.byDigest(sealed).filter(this::isForgotten).isPresent();
  }

  /// The same of what people quote, such as `PCT-7K4M-92QX`, or of the digits on a page.
  public boolean isErased(String code) {
    return papers.isErased(code) || papers.byCode(code).stream().anyMatch(this::isForgotten);
  }

  /// An erasure counts at once, also before anything is folded again.
  private boolean isForgotten(Known it) {
    return desk.see(it.workspace(), it.engagement())
        .filter(state -> state.stage() instanceof Stage.Forgotten).isPresent();
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
