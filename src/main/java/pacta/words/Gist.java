package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.terms.BeforeEachSession;
import pacta.terms.Courtesy;
import pacta.terms.Deliverables;
import pacta.terms.Draft;
import pacta.terms.EachMonth;
import pacta.terms.EarlyTermination;
import pacta.terms.EarlyTermination.Settlement;
import pacta.terms.EqualParts;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.Levy;
import pacta.terms.MinimumCommitment;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.PackagePrice;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
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
    return Stream.of(gist.work(), gist.pieces(), Optional.of(gist.price()), gist.paidBy("paid-by"),
            gist.cancelling(), gist.pass(), gist.ownCancelling(), gist.end(), gist.notIncluded())
        .flatMap(Optional::stream).map(gist.ground.formats()::capital).toList();
  }

  /// The same said to who pays, where somebody else does: what the work is, what it costs, and what
  /// they get to know.
  public static List<String> ofPayer(Terms terms, Language language) {
    var gist = new Gist(terms, language);
    return Stream.of(gist.work(), gist.pieces(), Optional.of(gist.price()),
            gist.paidBy("paid-by.you"), Optional.of(gist.phrases.say("known")))
        .flatMap(Optional::stream).map(gist.ground.formats()::capital).toList();
  }

  /// What the work is: `Ocho sesiones de 60 minutos…`, or what is included.
  static String what(Terms terms, Language language) {
    var gist = new Gist(terms, language);
    var items = terms.find(Included.class).map(it -> new ScopeWords(gist.ground).included(it));
    var pieces = terms.find(Deliverables.class)
        .map(it -> new WorkWords(gist.ground).deliverables(it));
    return Stream.of(gist.work().map(gist.ground.formats()::capital), pieces, items)
        .flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  /// How much it is in all, with its tax, and how it is paid.
  static String price(Terms terms, Language language) {
    return new Gist(terms, language).price();
  }

  static Money withTax(Money price, Vat vat) {
    return Tax.onTop(price, vat, Rounding.HALF_UP);
  }

  private Optional<String> pieces() {
    return terms.find(Deliverables.class).map(it -> phrases.say("pieces", "pieces",
        ground.formats().list(it.pieces().stream()
            .map(piece -> ground.say("piece", "name", piece.name().strip())).toList())));
  }

  private Optional<String> work() {
    var scope = new ScopeWords(ground);
    return terms.find(Procedure.class).map(it -> it.sessions().isPresent()
        ? phrases.say("work", "n", it.sessions().get(), "length", ground.minutes(it.minutes()),
            "rhythm", scope.rhythm(it), "place", scope.place(it.place()))
        : phrases.say("work.ongoing", "length", ground.minutes(it.minutes()),
            "rhythm", scope.rhythm(it), "place", scope.place(it.place())));
  }

  private Optional<String> paidBy(String key) {
    return terms.payer().map(it ->
        phrases.say(key, "payer", it.party().name(), "client", ground.client()));
  }

  /// The sentence as it is where it is not the client who pays.
  private String say(String key, Object... named) {
    return phrases.say(terms.payer().isPresent() ? key + ".payer" : key, named);
  }

  private String price() {
    return switch (terms.price()) {
      case SessionPrice it -> price(it.price(), it.vat(), "each");
      case PackagePrice it -> price(it.price(), it.vat(), "whole");
      case ProjectPrice it -> price(it.price(), it.vat(), "whole");
      case Retainer it -> price(it.fee(), it.vat(), "month");
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
      case BeforeEachSession it -> phrases.say("payment.before-each", "n", it.days());
      case EqualParts it -> phrases.say("payment.parts", "n", it.parts());
      case EachMonth it -> phrases.say("payment.month", "day", it.day());
    };
  }

  private Optional<String> cancelling() {
    return terms.find(NoticeTiers.class).map(this::cancelling);
  }

  private String cancelling(NoticeTiers tiers) {
    var table = tiers.table();
    var free = tiers.free();
    var after = new ArrayList<String>();
    for (var i = 0; i < table.fees().size(); i++) {
      var fee = table.fees().get(i);
      if (fee.isNone()) continue;
      var what = fee(fee, tiers.whole());
      after.add(i == 0 ? first(table.tiers().getFirst().notice(), what)
          : after.isEmpty() ? phrases.say("after.first", "what", what)
          : later(table.tiers().get(i - 1).notice(), what));
    }
    var said = String.join("; ", after);
    var sentence = said.isEmpty() ? phrases.say("cancel.always-free")
        : free.map(notice -> free(notice, said))
            .orElseGet(() -> phrases.say("cancel.never-free", "after", said));
    return Stream.of(Optional.of(sentence),
            tiers.restDays().map(_ -> phrases.say("cancel.rest-days")),
            terms.find(NoShow.class).map(this::noShow))
        .flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  private String free(Notice notice, String after) {
    return notice.cutOff().isEmpty() ? phrases.say("cancel.free." + notice.boundary(),
        "notice", ground.notice(notice), "after", after)
        : phrases.say("cancel.free.limit", "limit", new NoticeWords(ground).atLeast(notice),
            "after", after);
  }

  private String first(Notice notice, String what) {
    return notice.cutOff().isEmpty()
        ? phrases.say("after.from", "notice", ground.notice(notice), "what", what)
        : ground.formats().capital(phrases.say("after.limit",
            "limit", new NoticeWords(ground).atLeast(notice), "what", what));
  }

  private String later(Notice notice, String what) {
    if (notice.cutOff().isPresent()) return phrases.say("after.limit",
        "limit", new NoticeWords(ground).less(notice), "what", what);
    return phrases.say("after.more." + notice.boundary(),
        "notice", ground.notice(notice), "what", what);
  }

  private String noShow(NoShow clause) {
    return clause.fee().isNone() ? phrases.say("no-show.free")
        : phrases.say("no-show", "what", fee(clause.fee(), clause.whole()));
  }

  private String fee(Levy fee, Whole whole) {
    if (fee instanceof Levy.Fixed(var sum))
      return say("share.fixed", "sum", ground.formats().moneyShort(sum));
    var share = fee.asShare().orElseThrow();
    if (share.isAll())
      return say(whole == Whole.USES_THE_SESSION && terms.price() instanceof PackagePrice
          ? "share.used" : "share.whole");
    return share.equals(Percent.of(50)) ? say("share.half")
        : say("share.part", "share", ground.formats().percent(share));
  }

  private Optional<String> pass() {
    return terms.find(Courtesy.class).map(it ->
        phrases.say("pass", "n", it.passes(), "covers", it.covers().name(),
            "renews", it.renews().isPresent() ? "yes" : "no",
            "per", it.renews().map(new SpanWords(ground)::per).orElse("")));
  }

  private Optional<String> ownCancelling() {
    return terms.find(ProfessionalCancels.class).map(it -> switch (it.late()) {
      case Amends.OnlyAgain() -> phrases.say("own", "pro", ground.pro());
      case Amends.ExtraTime(var minutes) ->
          phrases.say("own.extra", "pro", ground.pro(), "extra", ground.minutes(minutes));
      case Amends.Discount(var share) -> say("own.discount", "pro", ground.pro(),
          "share", ground.formats().percent(share));
    });
  }

  private Optional<String> end() {
    return terms.find(EarlyTermination.class).map(it -> {
      var end = say("end", "n", it.noticeDays(), "who", it.who().name(),
          "pro", ground.pro(), "settlement", switch (it.settlement()) {
            case Settlement.Whole() -> "WHOLE";
            case Settlement.LessShare(var _) -> "PART";
            case Settlement.LessSum(var _, var days) -> days.isPresent() ? "NOT_ALWAYS" : "PART";
            case Settlement.Nothing(), Settlement.UntilUsed(var _) -> "NOT_ALWAYS";
          });
      return terms.find(MinimumCommitment.class)
          .map(commitment -> end + " " + phrases.say("end.penalty",
              "until", ground.date(commitment.until()),
              "penalty", ground.formats().moneyShort(commitment.penalty()))).orElse(end);
    });
  }

  private Optional<String> notIncluded() {
    return terms.find(NotIncluded.class).map(it ->
        phrases.say("not-included", "items", new ScopeWords(ground).noItems(it.items())));
  }
}
