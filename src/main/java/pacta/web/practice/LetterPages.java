package pacta.web.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    return Html.of(templates.practiceLetter(page, letter(who, id), Optional.empty()));
  }

  /// Only one that did not go out is tried again.
  @PostMapping("/letters/{id}/retry") View again(Visitor.Professional who, Page page, Form form,
      @PathVariable String id) {
    var letter = letter(who, id);
    if (letter.state() != Posted.State.FAILED) return SeeOther.to("/letters/" + letter.id());
    if (!queue.again(who.workspace(), letter.id(), page.now()))
      return new Html(templates.practiceLetter(page, letter,
          Optional.of(page.say("letters.not-again"))), CONFLICT);
    worker.wake();
    return SeeOther.to("/letters/" + letter.id());
  }

  private Posted letter(Visitor.Professional who, String id) {
    try {
      return letters.find(who.workspace(), UUID.fromString(id)).orElseThrow(NotFound::new);
    } catch (IllegalArgumentException noId) {
      throw new NotFound();
    }
  }
}
