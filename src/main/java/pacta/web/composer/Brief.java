package pacta.web.composer;

import java.util.Optional;
import pacta.terms.Consequence;
import pacta.terms.Consequence.Right;
import pacta.terms.Verdict;
import pacta.web.Page;
import pacta.words.Explained;

/// An answer in two or three words, for a list of them.
final class Brief {
  private Brief() {}

  static String of(Page page, Verdict verdict, Explained told) {
    return switch (verdict) {
      case Verdict.Judged judged -> judged(page, judged, told);
      case Verdict.Silent _ -> page.say("composer.brief.silent");
      case Verdict.TooSoon _, Verdict.NoPass _, Verdict.PassDoesNotCover _,
          Verdict.NotAllowed _, Verdict.NotComputable _ -> told.headline();
    };
  }

  private static String judged(Page page, Verdict.Judged judged, Explained told) {
    var extra = judged.consequences().stream().flatMap(it -> minutes(it).stream()).findFirst();
    return switch (judged.main()) {
      case Consequence.Credit credit when credit.due().isPresent() ->
          page.say("composer.brief.refund", "amount", told.amount());
      case Consequence.Credit _ -> page.say("composer.brief.discount", "amount", told.amount());
      case Consequence.Right _ -> extra.map(minutes -> page.say("composer.brief.extra", "amount",
          told.amount(), "minutes", minutes)).orElse(told.amount());
      case Consequence.Charge _, Consequence.UnitsUsed _, Consequence.PassSpent _,
          Consequence.StageChange _, Consequence.NoEffect _ -> told.amount();
      case Consequence.SessionMoved _, Consequence.Awaited _, Consequence.DatesMove _,
          Consequence.Standstill _, Consequence.PieceStands _, Consequence.UnitsLapse _,
          Consequence.UsableUntil _, Consequence.MinutesKept _, Consequence.PriceChange _ ->
          told.headline();
    };
  }

  private static Optional<Integer> minutes(Consequence one) {
    return one instanceof Right(var kind, var minutes, var _) && kind == Right.Kind.EXTRA_MINUTES
        ? Optional.of(minutes) : Optional.empty();
  }
}
