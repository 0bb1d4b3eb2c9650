package pacta.web.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.access.Codes;
import pacta.access.VisitId;
import pacta.desk.Doors;
import pacta.journal.Digest;
import pacta.post.Address;
import pacta.post.Delivery;
import pacta.post.Letter;
import pacta.post.LetterBox;
import pacta.post.LetterKind;
import pacta.post.Letterhead;
import pacta.post.Letters;

/// Sends the code with which a client or a payer signs, at once, and says truly what became of it.
final class CodeLetter {
  private final Codes codes;
  private final Doors doors;
  private final LetterBox post;

  CodeLetter(Codes codes, Doors doors, LetterBox post) {
    this.codes = codes;
    this.doors = doors;
    this.post = post;
  }

  /// What to tell the client.
  ///
  /// @param isOut the letter is on its way
  record Word(String text, boolean isOut) {}

  Codes.Checked check(VisitId visit, Digest digest, String typed, Instant now) {
    return codes.check(visit, purpose(digest), typed, now);
  }

  Word send(Mine mine, VisitId visit, Digest digest) {
    var now = mine.seat().desk().now();
    return switch (codes.ask(visit, purpose(digest), now)) {
      case Codes.NotBefore(var moment) ->
          new Word(say(mine, "throttled", "time", clock(mine, moment)), false);
      case Codes.Send(var code) -> {
        var delivery = post.deliver(letter(mine, code, now), now);
        if (delivery instanceof Delivery.Sent) codes.mailed(visit, purpose(digest), now);
        yield word(mine, delivery);
      }
    };
  }

  private Word word(Mine mine, Delivery delivery) {
    var to = mine.card().email();
    return switch (delivery) {
      case Delivery.Sent _ -> new Word(say(mine, "sent", "to", to), true);
      case Delivery.NoServer _ -> new Word(say(mine, "no-server", "pro", mine.pro()), true);
      case Delivery.Failed _, Delivery.InHand _, Delivery.NobodyThere _ ->
          new Word(say(mine, "failed", "to", to, "pro", mine.pro()), false);
    };
  }

  private Letter letter(Mine mine, String code, Instant now) {
    var seat = mine.seat();
    var practice = mine.practice();
    var head = new Letterhead(practice.name(), mine.pro(), practice.business(),
        doors.place(seat.workspace()));
    var kind = new LetterKind.SigningCode(head, mine.card().firstName(), code,
        mine.page().say("signing.document"), clock(mine, now.plus(Codes.LIFE)),
        post.hasServer());
    var language = mine.page().language();
    return new Letter(UUID.randomUUID(), seat.workspace(), Optional.of(seat.engagement()),
        seat.actor().person(), new Address(mine.card().name(), mine.card().email()),
        practice.name(),
        Optional.of(new Address(practice.name(), practice.email())), language,
        Letters.write(kind, language), List.of());
  }

  /// One code is for one text: for another, another is needed.
  private static String purpose(Digest digest) {
    return "signature " + digest;
  }

  private static String clock(Mine mine, Instant moment) {
    var page = mine.page();
    return page.formats().atTime(page.at(moment).toLocalTime());
  }

  private static String say(Mine mine, String key, Object... named) {
    return mine.page().say("signing.code." + key, named);
  }
}
