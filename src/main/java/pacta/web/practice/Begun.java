package pacta.web.practice;

import pacta.people.Signatory;
import pacta.views.Overview;
import pacta.views.Overview.Talk;
import pacta.web.Page;

/// What two who have begun still lack before an agreement can be sent, in the words of the page.
record Begun(Page page, Overview it, String first) {
  /// What the alliance lacks: answers, phrases to take along, yeses to them, yeses to the whole.
  String alliance() {
    var open = it.talk().map(Talk::open).orElse(0);
    var lacks = !it.signedBy().isEmpty() ? "whole"
        : it.answered() < it.asked() || it.talk().isEmpty() ? "answers"
        : it.talk().map(Talk::phrases).orElse(0) == 0 ? "phrases"
        : open > 0 ? "yeses" : "whole";
    return page.say("today.waits.alliance", "lacks", lacks, "n", it.answered(), "all", it.asked(),
        "open", open, "name", first, "who", it.signedBy().contains(Signatory.CLIENT) ? "you"
            : it.signedBy().isEmpty() ? "both" : "client");
  }

  String agreement() {
    return page.say("today.waits.agreement", "drafted", drafted());
  }

  /// Whether an agreement was begun; of lines from before that was noted it is taken to be.
  boolean isDrafted() {
    return it.talk().map(Talk::drafted).orElse(true);
  }

  /// `yes` or `no`, as a text selects by it.
  String drafted() {
    return isDrafted() ? "yes" : "no";
  }
}
