package pacta.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.alliance.Question;
import pacta.time.Gap;
import pacta.words.Formats;

/// Whether a script can be told at all: times that exist and follow each other, and nothing called
/// by a number that nothing has. What the rules answer to it is another matter.
final class ScriptCheck {
  private final Story.Workspace workspace;
  private final StoryText text;
  private final Console console;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();
  private Instant last = Instant.MIN;
  private int sessions;
  private int asked;

  ScriptCheck(Story.Workspace workspace, Story.Script script, StoryText text, Console console) {
    this.workspace = workspace;
    this.text = text;
    this.console = console;
    if (script.steps().isEmpty()) mistake("steps", "script.empty");
    for (var i = 0; i < script.steps().size(); i++) {
      var path = "steps[" + i + "]";
      time(script.steps().get(i).at(), path + ".at");
      names(script.steps().get(i), path);
    }
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /// When each step happens, as far as that can be said.
  List<Instant> times() {
    return List.copyOf(times);
  }

  private void time(LocalDateTime local, String path) {
    if (skipped(local, path)) return;
    var rules = workspace.zone().getRules();
    var both = rules.getValidOffsets(local).stream().map(local::toInstant).toList();
    var time = both.stream().filter(it -> !it.isBefore(last)).findFirst().orElse(both.getLast());
    if (time.isBefore(last)) mistake(path, "script.before", "at", local.toString(),
        "before", last.atZone(workspace.zone()).toLocalDateTime().toString());
    times.add(time);
    last = time;
  }

  private boolean skipped(LocalDateTime local, String path) {
    var gap = Gap.at(local, workspace.zone());
    gap.ifPresent(it -> mistake(path, "script.gap", "at", local.toString(),
        "before", it.before().toString(), "after", it.after().toString()));
    return gap.isPresent();
  }

  private void names(StoryStep step, String path) {
    switch (step) {
      case StoryStep.Book it -> booked(it, path);
      case StoryStep.Cancel it -> session(it.session(), path);
      case StoryStep.Held it -> session(it.session(), path);
      case StoryStep.NoShow it -> session(it.session(), path);
      case StoryStep.Waive it -> session(it.session(), path);
      case StoryStep.Contest it -> session(it.session(), path);
      case StoryStep.Answer it -> question(it.question(), path);
      case StoryStep.Ask it -> point(it.point(), path);
      case StoryStep.Reply it -> reply(it.question(), path);
      case StoryStep.Propose it -> days(it.openForDays(), path);
      case StoryStep.Open _, StoryStep.Invite _, StoryStep.Phrase _, StoryStep.Yes _,
          StoryStep.Reword _, StoryStep.Drop _, StoryStep.Confirm _, StoryStep.SaveDraft _,
          StoryStep.TakeBack _, StoryStep.Sign _, StoryStep.Pay _ -> { }
    }
  }

  private void booked(StoryStep.Book book, String path) {
    sessions++;
    skipped(book.start(), path + ".start");
    book.minutes().filter(it -> it < 5 || it > 24 * 60).ifPresent(it ->
        mistake(path + ".minutes", "script.minutes", "minutes", it));
  }

  private void session(int number, String path) {
    if (number < 1 || number > sessions) mistake(path + ".session", "script.no-session",
        "session", number, "booked", sessions);
  }

  private void question(String id, String path) {
    var known = workspace.questions().stream().map(Question::id).toList();
    if (!known.contains(id)) mistake(path + ".question", "script.no-question", "question", id,
        "known", Formats.in(workspace.language()).list(known));
  }

  private void point(int number, String path) {
    asked++;
    if (number < 1 || number > 7) mistake(path + ".point", "script.no-point", "point", number);
  }

  private void reply(int question, String path) {
    if (question < 1 || question > asked) mistake(path + ".question", "script.no-asked",
        "question", question, "asked", asked);
  }

  private void days(Optional<Integer> days, String path) {
    days.filter(it -> it < 1 || it > 365).ifPresent(it ->
        mistake(path + ".openForDays", "script.days", "days", it));
  }

  private void mistake(String path, String key, Object... named) {
    mistakes.add(Mistake.at(text, path, console.text(key, named)));
  }
}
