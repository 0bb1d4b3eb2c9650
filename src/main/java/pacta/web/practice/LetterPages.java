package pacta.web.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.desk.Worker;
import pacta.jte.Templates;
import pacta.people.EngagementId;
import pacta.post.LetterBox;
import pacta.post.Posted;
import pacta.store.WorkQueue;
import pacta.views.Overviews;
import pacta.web.Form;
import pacta.web.Html;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.SeeOther;

/// `/letters`: what was written to whom, and what became of each.
@Controller
final class LetterPages {
  private static final int MOST = 100;
  private static final int CONFLICT = 409;
  private static final Set<String> AT_ONCE = Set.of("signIn", "code", "newLink");

  private final Templates templates;
  private final LetterBox letters;
  private final Overviews overviews;
  private final WorkQueue queue;
  private final Worker worker;

  LetterPages(Templates templates, LetterBox letters, Overviews overviews, WorkQueue queue,
      Worker worker) {
    this.templates = templates;
    this.letters = letters;
    this.overviews = overviews;
    this.queue = queue;
    this.worker = worker;
  }

  @GetMapping("/letters") View list(Visitor.Professional who, Page page) {
    return Html.of(templates.practiceLetters(page, letters.latest(who.workspace(), MOST),
        names(who), letters.hasServer()));
  }

  private Map<EngagementId, String> names(Visitor.Professional who) {
    var names = new HashMap<EngagementId, String>();
    for (var it : overviews.of(who.workspace()))
      it.card().value().ifPresent(card -> names.put(it.engagement(), card.name()));
    return names;
  }

  @GetMapping("/letters/{id}") View read(Visitor.Professional who, Page page,
      @PathVariable String id) {
    var letter = letter(who, id);
    return Html.of(templates.practiceLetter(page, letter, canGo(letter), Optional.empty()));
  }

  /// Only one that did not go out is tried again, or sent at last when there is a mail server now.
  @PostMapping("/letters/{id}/retry") View again(Visitor.Professional who, Page page, Form form,
      @PathVariable String id) {
    var letter = letter(who, id);
    if (!canGo(letter)) return SeeOther.to("/letters/" + letter.id());
    var taken = letter.state() == Posted.State.FAILED
        ? queue.again(who.workspace(), letter.id(), page.now())
        : queue.anew(who.workspace(), letter.id(), page.now());
    if (!taken)
      return new Html(templates.practiceLetter(page, letter, true,
          Optional.of(page.say("letters.not-again"))), CONFLICT);
    worker.wake();
    return SeeOther.to("/letters/" + letter.id());
  }

  /// Whether it may still go. One that was written at once, for somebody who waited for it, is of
  /// no use later, and no work would write it anew.
  private boolean canGo(Posted letter) {
    if (AT_ONCE.contains(letter.kind())) return false;
    return switch (letter.state()) {
      case FAILED -> true;
      case NO_SERVER -> letters.hasServer() && letter.engagement().isPresent();
      case QUEUED, SENT -> false;
    };
  }

  private Posted letter(Visitor.Professional who, String id) {
    try {
      return letters.find(who.workspace(), UUID.fromString(id)).orElseThrow(NotFound::new);
    } catch (IllegalArgumentException noId) {
      throw new NotFound();
    }
  }
}
