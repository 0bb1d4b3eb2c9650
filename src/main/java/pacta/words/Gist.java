package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.BeforeEachSession;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.EarlyTermination;
import pacta.terms.Instalments;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.PackagePrice;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.terms.SessionPrice;
import pacta.terms.Tax;
import pacta.terms.Terms;
import pacta.terms.Vat;
import pacta.terms.Whole;
import pacta.time.Notice;

/// An agreement in half a dozen sentences, said to the client. They help to read it; what counts
/// is the agreement.
public final class Gist {
  private final Terms terms;
  private final Ground ground;
  private final Phrases phrases;

  private Gist(Terms terms, Language language) {
    this.terms = terms;
    this.ground = Ground.of(Draft.of(terms), language);
    this.phrases = Phrases.of("gist", language);
  }

  public static List<String> of(Terms terms, Language language) {
    var gist = new Gist(terms, language);
    return Stream.of(gist.work(), Optional.of(gist.price()), Optional.of(gist.cancelling()),
            gist.pass(), gist.ownCancelling(), gist.end(), gist.notIncluded())
        .flatMap(Optional::stream).map(gist.ground.formats()::capital).toList();
  }

  private Optional<String> work() {
    var scope = new ScopeWords(ground);
    return terms.find(Procedure.class).map(it -> it.sessions().isPresent()
        ? phrases.say("work", "n", it.sessions().get(), "length", ground.minutes(it.minutes()),
            "rhythm", scope.rhythm(it), "place", scope.place(it.place()))
        : phrases.say("work.ongoing", "length", ground.minutes(it.minutes()),
            "rhythm", scope.rhythm(it), "place", scope.place(it.place())));
  }

  private String price() {
    return switch (terms.price()) {
      case SessionPrice it -> price(it.price(), it.vat(), "each");
      case PackagePrice it -> price(it.price(), it.vat(), "whole");
    };
  }

  private String price(Money price, Vat vat, String per) {
    var tax = switch (vat) {
      case Vat.Included _ -> phrases.say("vat.included");
      case Vat.Added _ -> phrases.say("vat.added",
          "total", ground.formats().moneyShort(Tax.onTop(price, vat, Rounding.HALF_UP)));
      case Vat.None() -> phrases.say("vat.none");
    };
    return phrases.say("price", "price", ground.formats().moneyShort(price), "per", per,
        "vat", tax, "payment", payment());
  }

  private String payment() {
    return switch (terms.payment()) {
      case Instalments it -> new FeeWords(ground).inShort(it);
      case BeforeEachSession(var days) -> phrases.say("payment.before-each", "n", days);
    };
  }

  private String cancelling() {
    var tiers = terms.tiers();
    var free = tiers.free();
    var after = new ArrayList<String>();
    for (var i = 0; i < tiers.shares().size(); i++) {
      var share = tiers.shares().get(i);
      if (share.isNone()) continue;
      var what = share(share, tiers.whole());
      after.add(i == 0 ? phrases.say("after.from",
              "notice", ground.notice(tiers.tiers().getFirst().notice()), "what", what)
          : after.isEmpty() ? phrases.say("after.first", "what", what)
          : later(tiers.tiers().get(i - 1).notice(), what));
    }
    var said = String.join("; ", after);
    var sentence = free.map(notice -> phrases.say("cancel.free." + notice.boundary(),
            "notice", ground.notice(notice), "after", said))
        .orElseGet(() -> phrases.say("cancel.never-free", "after", said));
    return terms.find(NoShow.class).map(it -> sentence + " " + noShow(it)).orElse(sentence);
  }

  private String later(Notice notice, String what) {
    return phrases.say("after.more." + notice.boundary(),
        "notice", ground.notice(notice), "what", what);
  }

  private String noShow(NoShow clause) {
    return clause.share().isNone() ? phrases.say("no-show.free")
        : phrases.say("no-show", "what", share(clause.share(), clause.whole()));
  }

  private String share(Percent share, Whole whole) {
    if (share.isAll())
      return phrases.say(whole == Whole.USES_THE_SESSION && terms.price() instanceof PackagePrice
          ? "share.used" : "share.whole");
    return share.equals(Percent.of(50)) ? phrases.say("share.half")
        : phrases.say("share.part", "share", ground.formats().percent(share));
  }

  private Optional<String> pass() {
    return terms.find(Courtesy.class).map(it ->
        phrases.say("pass", "n", it.passes(), "covers", it.covers().name()));
  }

  private Optional<String> ownCancelling() {
    return terms.find(ProfessionalCancels.class).map(it -> switch (it.late()) {
      case Amends.OnlyAgain() -> phrases.say("own", "pro", ground.pro());
      case Amends.ExtraTime(var minutes) ->
          phrases.say("own.extra", "pro", ground.pro(), "extra", ground.minutes(minutes));
      case Amends.Discount(var share) -> phrases.say("own.discount", "pro", ground.pro(),
          "share", ground.formats().percent(share));
    });
  }

  private Optional<String> end() {
    return terms.find(EarlyTermination.class).map(it -> {
      var end = phrases.say("end", "n", it.noticeDays());
      return it.commitment().map(commitment -> end + " " + phrases.say("end.penalty",
          "until", ground.date(commitment.until()),
          "penalty", ground.formats().moneyShort(commitment.penalty()))).orElse(end);
    });
  }

  private Optional<String> notIncluded() {
    return terms.find(NotIncluded.class).map(it ->
        phrases.say("not-included", "items", new ScopeWords(ground).noItems(it.items())));
  }
}
