package pacta.web.explorer;

import java.util.Optional;
import pacta.terms.Consequence;
import pacta.terms.Consequence.Right;
import pacta.terms.Verdict;
import pacta.web.Page;
import pacta.words.Explained;

/// An answer in a few words, for a list of them.
public final class Brief {
  private Brief() {}

  public static String of(Page page, Verdict verdict, Explained told) {
    return switch (verdict) {
      case Verdict.Judged judged -> judged(page, judged, told);
      case Verdict.Silent _ -> page.say("whatif.brief.silent");
      case Verdict.TooSoon _, Verdict.NoPass _, Verdict.PassDoesNotCover _,
          Verdict.NotAllowed _, Verdict.NotComputable _ -> told.headline();
    };
  }

  private static String judged(Page page, Verdict.Judged judged, Explained told) {
    var extra = judged.consequences().stream().flatMap(it -> minutes(it).stream()).findFirst();
    return switch (judged.main()) {
      case Consequence.Credit credit when credit.due().isPresent() ->
          page.say("whatif.brief.refund", "amount", told.amount());
      case Consequence.Credit _ -> page.say("whatif.brief.discount", "amount", told.amount());
      case Consequence.Right it when it.kind() == Right.Kind.SESSION_AGAIN
          || it.kind() == Right.Kind.EXTRA_MINUTES ->
          extra.map(minutes -> page.say("whatif.brief.extra", "amount", told.amount(),
              "minutes", minutes)).orElse(told.amount());
      case Consequence.Right _ -> told.headline();
      case Consequence.Charge _, Consequence.UnitsUsed _, Consequence.PassSpent _,
          Consequence.NoEffect _ -> told.amount();
      case Consequence.StageChange _, Consequence.SessionMoved _, Consequence.Awaited _,
          Consequence.DatesMove _, Consequence.Standstill _, Consequence.PieceStands _,
          Consequence.UnitsLapse _, Consequence.UsableUntil _, Consequence.MinutesKept _,
          Consequence.PriceChange _ -> told.headline();
    };
  }

  private static Optional<Integer> minutes(Consequence one) {
    return one instanceof Right(var kind, var minutes, var _) && kind == Right.Kind.EXTRA_MINUTES
        ? Optional.of(minutes) : Optional.empty();
  }
}
