package pacta.post;

import java.util.Locale;
import pacta.people.Signatory;
import pacta.post.LetterKind.NoShow;
import pacta.post.LetterKind.Outcome;
import pacta.post.LetterKind.SessionBooked;
import pacta.post.LetterKind.SessionCancelled;
import pacta.post.Page.Ring;

/// The letters about sessions, in a version for either reader.
final class SessionLetters {
  private SessionLetters() {}

  static Page booked(Composer letter, SessionBooked it) {
    var to = word(it.to());
    letter.with("other", it.other()).with("session", it.session()).with("start", it.start())
        .with("length", it.length()).with("where", it.place().map(p -> ", " + p).orElse(""))
        .say("body." + to);
    it.free().ifPresent(free -> letter.with("until", free.until())
        .well("free." + to, free.after()));
    letter.button("button." + to, it.link());
    if (it.to() == Signatory.CLIENT) letter.small("small");
    var subject = "subject." + to + (it.free().isPresent() ? ".free" : "");
    return letter.to(it.to(), Ring.BOTH, letter.line(subject), letter.line("heading." + to));
  }

  static Page cancelled(Composer letter, SessionCancelled it) {
    var to = word(it.to());
    var both = to + "." + word(it.by());
    letter.with("other", it.other()).with("start", it.start()).with("told", it.told())
        .with("clause", it.clause()).say("body." + both);
    it.note().ifPresent(note -> letter.quote(note, it.by()));
    outcome(letter, to, it.outcome());
    letter.facts(it.sums()).button("button." + to, it.link());
    if (it.to() == Signatory.CLIENT) letter.small("small.client");
    else if (it.outcome() instanceof Outcome.Charge) letter.small("small.professional");
    var subject = letter.line("lead." + both) + ": "
        + letter.line("tail." + to + "." + word(it.outcome()));
    return letter.to(it.to(), Ring.BOTH, subject, letter.line("heading." + both));
  }

  static Page noShow(Composer letter, NoShow it) {
    letter.with("start", it.start()).with("clause", it.clause()).say("body");
    outcome(letter, word(Signatory.CLIENT), it.outcome());
    letter.facts(it.sums()).button("button", it.link()).small("small");
    var subject = letter.line("lead") + ": " + letter.line("tail." + word(it.outcome()));
    return letter.to(Signatory.CLIENT, Ring.BOTH, subject, letter.line("heading"));
  }

  private static void outcome(Composer letter, String to, Outcome outcome) {
    switch (outcome) {
      case Outcome.Free _ -> letter.say("outcome." + to + ".free");
      case Outcome.WithPass(var left) ->
          letter.with("left", left).say("outcome." + to + ".pass");
      case Outcome.Charge(var amount) ->
          letter.with("amount", amount).say("outcome." + to + ".charge").amount(amount);
      case Outcome.UsesTheSession(var worth) ->
          letter.with("amount", worth).say("outcome." + to + ".used");
      case Outcome.ExtraTime(var length) ->
          letter.with("length", length).say("outcome." + to + ".extra");
      case Outcome.CreditOfPayer(var amount, var payer) -> letter.with("amount", amount)
          .with("payer", payer).say("outcome." + to + ".payer-credit").amount(amount);
      case Outcome.Credit(var amount) ->
          letter.with("amount", amount).say("outcome." + to + ".credit").amount(amount);
    }
  }

  private static String word(Signatory role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Free _ -> "free";
      case Outcome.WithPass _ -> "pass";
      case Outcome.Charge _ -> "charge";
      case Outcome.UsesTheSession _ -> "used";
      case Outcome.ExtraTime _ -> "extra";
      case Outcome.Credit _ -> "credit";
      case Outcome.CreditOfPayer _ -> "payer-credit";
    };
  }
}
