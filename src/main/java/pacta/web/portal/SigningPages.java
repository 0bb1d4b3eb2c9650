package pacta.web.portal;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pacta.access.Codes;
import pacta.access.Visitor;
import pacta.desk.Outcome;
import pacta.engagement.Command;
import pacta.engagement.Refusal.Reason;
import pacta.engagement.Signing.Means.Channel;
import pacta.engagement.Stage;
import pacta.jte.Templates;
import pacta.people.Language;
import pacta.post.LetterBox;
import pacta.store.Blobs;
import pacta.store.WorkQueue;
import pacta.terms.Point;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Pdf;
import pacta.web.SeeOther;
import pacta.words.Refusals;

/// `/c/agreement`, and `/p/agreement` for who pays: reading, asking, and signing with a code from a
/// letter; once signed, what happens next. The order is the server's: no signature without a code,
/// no code without each yes that is needed and a name, no yes but to the text that was shown.
@Controller
@RequestMapping({"/c/agreement", "/p/agreement"})
final class SigningPages {
  private static final int CONFLICT = 409;
  private static final int AGENT_MAX = 300;
  private static final int LOOKS = 6;
  private static final long BETWEEN_LOOKS_MS = 80;

  private final Templates templates;
  private final Entrance entrance;
  private final CodeLetter code;
  private final Blobs blobs;
  private final LetterBox post;
  private final Showing showing;
  private final WorkQueue queue;

  SigningPages(Templates templates, Entrance entrance, CodeLetter code, Blobs blobs,
      LetterBox post, Showing showing, WorkQueue queue) {
    this.templates = templates;
    this.entrance = entrance;
    this.code = code;
    this.blobs = blobs;
    this.post = post;
    this.showing = showing;
    this.queue = queue;
  }

  /// Of what the address says only the point to open is taken: nobody's yes comes with a link.
  @GetMapping View show(Visitor.Guest who, Page page, Form asked) {
    var point = Form.filled(Map.of("point", asked.value("point")));
    return Html.of(read(who, entrance.of(page), point, SigningWord.NOTHING));
  }

  @GetMapping("/paper/{language}")
  View paper(Visitor.Guest who, Page page, @PathVariable String language) {
    var mine = entrance.of(page);
    var tag = Language.ES.tag().equals(language) ? Optional.of(Language.ES)
        : Language.EN.tag().equals(language) ? Optional.of(Language.EN)
        : Optional.<Language>empty();
    return tag.flatMap(it -> Papers.find(mine, it, blobs))
        .map(it -> new Pdf(page.say("signing.file." + language), it))
        .orElseThrow(NotFound::new);
  }

  @PostMapping("/questions") View ask(Visitor.Guest who, Page page, Form form) {
    var mine = entrance.of(page);
    var point = form.value("point");
    if (!point.matches("[1-7]")) throw new NotFound();
    var text = form.required("question-" + point);
    if (!form.isFine()) return Html.again(read(who, mine, form, SigningWord.NOTHING));
    var seat = mine.seat();
    return switch (seat.desk().take(seat.workspace(), seat.engagement(), key(form, point, text),
        at -> new Command.Ask(at, seat.actor(), Point.of(Integer.parseInt(point)),
            seat.aboutMe(text)))) {
      case Outcome.Done _ -> SeeOther.to(mine.path("/agreement#p" + point));
      case Outcome.Refused(var why) when why.reason() == Reason.NOT_PROPOSED ->
          Html.again(templates.portalWaiting(mine, Waiting.of(mine), text));
      case Outcome.Refused(var why) -> again(who, page, form, why.reason());
    };
  }

  private static View here(Mine mine) {
    return SeeOther.to(mine.path("/agreement"));
  }

  /// The same question twice is one; another, typed after going back, is another.
  private static String key(Form form, String point, String text) {
    var same = form.value(Form.ONCE) + " " + point + " " + text;
    return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// A code is for all that stands above it: the text, each yes and the name.
  @PostMapping("/code") View code(Visitor.Guest who, Page page, Form form) {
    var mine = entrance.of(page);
    if (!isToBeSigned(mine)) return here(mine);
    var shown = showing.back(who.visit(), mine, form);
    if (shown.isEmpty()) return again(who, page, form, Reason.DOCUMENT_MOVED);
    var signing = SigningForm.read(form, new Reading(mine, shown.get()));
    if (!form.isFine()) return Html.again(read(who, mine, form, SigningWord.NOTHING));
    var digest = mine.proposal().ruling().digest();
    var word = code.send(mine, who.visit(), digest);
    return Html.of(read(who, mine, form, new SigningWord("", Optional.empty(), word.text(),
        word.isOut(), showing.asked(who.visit(), digest, signing))));
  }

  @PostMapping("/signature")
  View sign(Visitor.Guest who, Page page, Form form, HttpServletRequest request) {
    var mine = entrance.of(page);
    if (!isToBeSigned(mine)) return here(mine);
    var shown = showing.back(who.visit(), mine, form);
    if (shown.isEmpty()) return again(who, page, form, Reason.DOCUMENT_MOVED);
    var reading = new Reading(mine, shown.get());
    var signing = SigningForm.read(form, reading);
    if (form.text("code").isEmpty()) form.refuse("code", "signing.code.missing");
    var complete = form.isFine();
    var channel = complete ? check(who, mine, form, signing) : Optional.<Channel>empty();
    if (channel.isEmpty()) return complete && signedMeanwhile(page) ? here(mine)
        : Html.again(read(who, mine, form, SigningWord.NOTHING));
    var seen = mine.proposal().ruling().digest();
    var agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return switch (mine.seat().take(form, (at, by) -> new Command.Sign(at, by, seen,
        signing.signing(reading, at, channel.get(), request.getRemoteAddr(),
            agent.substring(0, Math.min(AGENT_MAX, agent.length())))))) {
      case Outcome.Done _ -> here(mine);
      case Outcome.Refused(var why) -> again(who, page, form, why.reason());
    };
  }

  /// @return how the code came to them; empty when it does not count, and the form notes why
  private Optional<Channel> check(Visitor.Guest who, Mine mine, Form form, SigningForm signing) {
    var digest = mine.proposal().ruling().digest();
    if (!showing.wasAsked(who.visit(), digest, form, signing)) {
      form.refuse("code", "signing.code.over");
      return Optional.empty();
    }
    switch (code.check(who.visit(), digest, form.value("code"), mine.seat().desk().now())) {
      case Codes.Right(var mailed) -> {
        return Optional.of(mailed ? Channel.MAILED_LINK_AND_CODE : Channel.LINK_AND_CODE_BY_HAND);
      }
      case Codes.Wrong(var left) when left > 0 ->
          form.refuse("code", "signing.code.wrong", "left", left);
      case Codes.Wrong _, Codes.Over _ -> form.refuse("code", "signing.code.over");
    }
    return Optional.empty();
  }

  /// A second click at the same moment finds its code used by the first, whose signature may take
  /// a moment yet.
  private boolean signedMeanwhile(Page page) {
    for (var look = 0; look < LOOKS; look++) {
      if (!isToBeSigned(entrance.of(page))) return true;
      try {
        Thread.sleep(BETWEEN_LOOKS_MS);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /// What stands there now, and why it could not be as it was asked. Of another text nothing is
  /// agreed to yet, and what was typed stays.
  private View again(Visitor.Guest who, Page page, Form form, Reason why) {
    var mine = entrance.of(page);
    if (why == Reason.ALREADY_SIGNED || why == Reason.NOT_PROPOSED) return here(mine);
    var text = why == Reason.DOCUMENT_MOVED ? moved(mine, form)
        : Refusals.text(why.name(), Map.of(), page.language(), mine.page().zone());
    var moved = why == Reason.DOCUMENT_MOVED && hasMoved(mine, form)
        ? Moved.since(form.value("seen"), mine) : Optional.<Moved>empty();
    var kept = new LinkedHashMap<String, String>();
    SigningForm.KEPT.forEach(field -> form.text(field).ifPresent(it -> kept.put(field, it)));
    return new Html(read(who, mine, Form.filled(kept), SigningWord.above(text, moved)), CONFLICT);
  }

  private static String moved(Mine mine, Form form) {
    return mine.page().say(hasMoved(mine, form) ? "signing.moved" : "signing.unread",
        "pro", mine.pro());
  }

  private JteModel read(Visitor.Guest who, Mine mine, Form form, SigningWord word) {
    if (mine.seat().state().proposal().isEmpty())
      return templates.portalWaiting(mine, Waiting.of(mine), "");
    var reading = new Reading(mine, showing.back(who.visit(), mine, form)
        .orElseGet(() -> showing.now(who.visit(), mine)));
    return reading.signedBy(mine.me())
        ? templates.portalSigned(reading, Signed.of(mine, blobs, post.hasServer(), queue),
            form)
        : templates.portalSigning(reading, form, word.moved().isPresent() ? word
            : word.since(Moved.sinceLast(mine)));
  }

  private static boolean hasMoved(Mine mine, Form form) {
    return !form.value("seen").equals(mine.proposal().ruling().digest().toString());
  }

  /// It is there to be signed by who reads, who has not, and it is not too late.
  private static boolean isToBeSigned(Mine mine) {
    return mine.seat().state().stage() instanceof Stage.Awaiting awaiting
        && !awaiting.signatures().containsKey(mine.me())
        && !mine.page().now().isAfter(awaiting.proposal().expires());
  }
}
