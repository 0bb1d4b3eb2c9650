package pacta.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import pacta.access.Visitor;
import pacta.jte.Templates;

/// `/today`: what the day asks of a professional.
@Controller
final class TodayPage {
  private static final int MORNING_ENDS = 14;
  private static final int EVENING_BEGINS = 20;

  private final Templates templates;

  TodayPage(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/today") View show(Visitor.Professional who, Page page) {
    return Html.of(templates.pageToday(page, greeting(page.at(page.now()).getHour())));
  }

  static String greeting(int hour) {
    if (hour >= 5 && hour < MORNING_ENDS) return "today.good-morning";
    return hour >= MORNING_ENDS && hour < EVENING_BEGINS ? "today.good-afternoon"
        : "today.good-evening";
  }
}
