package pacta.web.practice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.jte.Templates;
import pacta.post.LetterBox;
import pacta.store.Methodologies;
import pacta.views.Overviews;
import pacta.web.Html;
import pacta.web.Page;

/// `/today`: what the day asks of a professional.
@Controller
final class TodayPage {
  private static final int MORNING_ENDS = 14;
  private static final int EVENING_BEGINS = 20;

  private final Templates templates;
  private final Overviews overviews;
  private final Methodologies methodologies;
  private final LetterBox letters;

  TodayPage(Templates templates, Overviews overviews, Methodologies methodologies,
      LetterBox letters) {
    this.templates = templates;
    this.overviews = overviews;
    this.methodologies = methodologies;
    this.letters = letters;
  }

  @GetMapping("/today") View show(Visitor.Professional who, Page page) {
    var rows = Row.of(page, overviews.of(who.workspace()));
    return Html.of(templates.practiceToday(new Day(page,
        greeting(page.at(page.now()).getHour()), rows,
        methodologies.has(who.workspace()), letters.hasServer())));
  }

  static String greeting(int hour) {
    if (hour >= 5 && hour < MORNING_ENDS) return "today.good-morning";
    return hour >= MORNING_ENDS && hour < EVENING_BEGINS ? "today.good-afternoon"
        : "today.good-evening";
  }
}
