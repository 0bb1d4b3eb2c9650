package pacta.words;

import java.util.List;
import pacta.terms.BeforeEachSession;
import pacta.terms.Clause;
import pacta.terms.Courtesy;
import pacta.terms.EarlyTermination;
import pacta.terms.Extras;
import pacta.terms.FreeClause;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.SessionPrice;

/// The sentences of a clause: as many as it says it has, in its order.
final class ClauseWords {
  private ClauseWords() {}

  static List<String> of(Ground ground, Clause clause) {
    return switch (clause) {
      case Included it -> List.of(new ScopeWords(ground).included(it));
      case NotIncluded it -> List.of(new ScopeWords(ground).notIncluded(it));
      case Procedure it -> List.of(new ScopeWords(ground).procedure(it));
      case SessionPrice it -> List.of(new FeeWords(ground).session(it));
      case PackagePrice it -> List.of(new FeeWords(ground).whole(it));
      case Instalments it -> List.of(new FeeWords(ground).instalments(it));
      case BeforeEachSession it -> List.of(new FeeWords(ground).beforeEach(it));
      case NoticeTiers it -> new TierWords(ground, it).sentences();
      case NoShow it -> List.of(new ChangeWords(ground).noShow(it));
      case Courtesy it -> List.of(new ChangeWords(ground).courtesy(it));
      case ProfessionalCancels it -> List.of(new ChangeWords(ground).ownCancelling(it));
      case EarlyTermination it -> new EndWords(ground, it).sentences();
      case Extras it -> List.of(new ScopeWords(ground).extras(it));
      case FreeClause it -> List.of(it.text().strip());
    };
  }
}
