package pacta.web.composer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pacta.engagement.Card;
import pacta.engagement.Engagement.AskedPoint;
import pacta.engagement.Event;
import pacta.engagement.Stage;
import pacta.people.Signatory;
import pacta.terms.Draft;
import pacta.terms.Finding;
import pacta.terms.Point;
import pacta.web.Form;
import pacta.web.Page;
import pacta.web.Ring;
import pacta.web.explorer.Explorer;
import pacta.web.explorer.Outcomes;
import pacta.words.ClauseText;
import pacta.words.Listener;
import pacta.words.PointText;
import pacta.words.Prose;

/// All that the page of the composer shows: the point on the bench, the words it comes to, and what
/// they would lead to.
///
/// @param draft  as it reads now, with what was typed where that could be read
/// @param asked  the question in the sentence with blanks
/// @param notice why nothing happened to the draft, when something stood in the way
public record Composer(Page page, Bench bench, Point point, Form form, Draft draft,
    Map<String, String> asked, Optional<String> notice) {
  /// The fields of the point.
  public Sheet sheet() {
    return new Sheet(page, form, draft, client());
  }

  public String path() {
    return bench.seat().path("/agreement");
  }

  public String path(String rest) {
    return bench.seat().path(rest);
  }

  /// The client's first name.
  public String client() {
    return bench.seat().card().firstName();
  }

  /// The client's name in full.
  public String clientName() {
    return bench.seat().card().name();
  }

  /// What a draft can begin as, while nothing of it was saved.
  public List<Template> templates() {
    return frozen() || bench.number() > 0 ? List.of() : List.of(Template.values());
  }

  public int number() {
    return bench.number();
  }

  public boolean frozen() {
    return bench.frozen();
  }

  public boolean awaiting() {
    return stage() instanceof Stage.Awaiting;
  }

  /// What is said over it: who signs it, or that nobody has to any more.
  public String standing() {
    var key = awaiting() ? "composer.frozen" : frozen() ? "composer.settled"
        : "composer.intro.SIGNATURES";
    return page.say(key, "client", client());
  }

  /// Whether only the professional's own signature is missing.
  public boolean isMyTurn() {
    return stage() instanceof Stage.Awaiting awaiting && !expired()
        && awaiting.missing().equals(Set.of(Signatory.PROFESSIONAL));
  }

  /// Whether it can no longer be signed.
  public boolean expired() {
    return stage() instanceof Stage.Awaiting awaiting
        && page.now().isAfter(awaiting.proposal().expires());
  }

  public Stage stage() {
    return bench.seat().state().stage();
  }

  public List<Step> steps() {
    return new Steps(page, bench.draft(), client()).list(point, frozen());
  }

  public String title(int number) {
    return new Steps(page, bench.draft(), client()).title(Point.of(number));
  }

  /// The point being written and its neighbours; all of them once there is nothing to write.
  public List<PointText> proseHere() {
    return prose().stream()
        .filter(it -> frozen() || Math.abs(it.number() - point.number()) <= 1).toList();
  }

  /// The words as the client will read them: in the agreement's own language.
  public List<PointText> prose() {
    return Prose.of(draft, draft.language());
  }

  /// What the clauses of the saved draft say, to tell which of them are being changed.
  public Set<String> savedTexts() {
    return Prose.of(bench.draft(), draft.language()).stream()
        .flatMap(point -> point.clauses().stream()).map(ClauseText::text)
        .collect(Collectors.toSet());
  }

  public List<Remark> remarks() {
    return draft.findings().stream()
        .map(finding -> Remark.of(finding, draft, page.language())).toList();
  }

  /// What stands against this very point, gaps aside: the empty fields show those.
  public List<Remark> remarksHere() {
    var seen = new HashSet<String>();
    return remarks().stream().filter(it -> it.point() == point.number())
        .filter(it -> it.weight() != Finding.Weight.GAP)
        .filter(it -> !it.takesReason() || seen.add(it.reason())).toList();
  }

  /// The points that keep the saved draft from going out.
  public List<Integer> open() {
    return bench.draft().obstacles().stream()
        .map(finding -> finding.point().number()).distinct().toList();
  }

  /// Where to go to finish: the first open point, or the last.
  public int firstOpen() {
    return open().stream().findFirst().orElse(Point.SIGNATURES.number());
  }

  public boolean isLastOpen(int number) {
    return open().getLast() == number;
  }

  /// Whether the saved draft can be put to both as it stands.
  public boolean ready() {
    return !frozen() && bench.number() > 0 && open().isEmpty();
  }

  /// Whether there is a whole agreement to print.
  public boolean printable() {
    return frozen() || ready();
  }

  /// When the draft was last saved, as it is said today.
  public Optional<String> saved() {
    return bench.seat().history().stream().filter(Event.DraftSaved.class::isInstance)
        .reduce((_, last) -> last).map(event -> page.near(event.at()));
  }

  public Optional<Explorer> whatIf() {
    return bench.scene(draft, page.now())
        .map(scene -> Explorer.of(page, bench.seat().card().zone(), scene,
            Listener.PROFESSIONAL, asked));
  }

  /// What comes out otherwise as it reads now than as it was saved; empty while all is as it was.
  public Optional<Outcomes> unsaved() {
    if (frozen() || draft.equals(bench.draft())) return Optional.empty();
    return bench.draft().judgeable().flatMap(saved -> bench.scene(draft, page.now()).map(scene ->
        Outcomes.between(saved, scene, page, Listener.PROFESSIONAL)));
  }

  /// Whether there is an earlier draft to compare with.
  public boolean comparable() {
    return bench.number() > 1 || proposal().isPresent();
  }

  /// The first point without which nothing can be worked out.
  public int stoppedAt() {
    return draft.uncountable().orElse(Point.FEES).number();
  }

  public Ring ring() {
    return Ring.of(stage());
  }

  /// Who has to sign it, in the order of the paper.
  public Set<Signatory> signatories() {
    return new TreeSet<>(proposal().orElseThrow().agreed().terms().signatories());
  }

  /// Whether that one has signed, and when.
  public String whetherSigned(Signatory role) {
    var when = signed(role);
    return page.say("composer.signed." + role + (when.isPresent() ? ".yes" : ".no"),
        "client", name(role), "when", when.orElse(""));
  }

  /// How many have signed what is there to be signed.
  public int signed() {
    return stage() instanceof Stage.Awaiting it ? it.signatures().size() : 0;
  }

  /// What is said of the signatures that go when the draft is taken back; empty where none does.
  public Optional<String> lost(String key) {
    if (!(stage() instanceof Stage.Awaiting it) || signed() == 0) return Optional.empty();
    var others = new TreeSet<>(it.signatures().keySet());
    var mine = others.remove(Signatory.PROFESSIONAL);
    return Optional.of(page.say(key, "all", signed(), "n", others.size(), "mine",
        mine ? "yes" : "no",
        "names", page.formats().list(others.stream().map(this::name).toList())));
  }

  /// The first name of somebody who is not the professional.
  public String name(Signatory who) {
    return who == Signatory.PAYER ? bench.seat().state().cardOf(who).map(Card::firstName)
        .orElse("—") : client();
  }

  /// Those who asked something, by their first names.
  public String askers() {
    return page.formats().list(bench.seat().state().asked().stream().map(AskedPoint::by)
        .filter(it -> it != Signatory.PROFESSIONAL).distinct().map(this::name).toList());
  }

  /// The ink of who said something.
  public String ink(Signatory who) {
    return switch (who) {
      case PROFESSIONAL -> "pro";
      case CLIENT -> "cli";
      case PAYER -> "org";
    };
  }

  private Optional<String> signed(Signatory role) {
    var signatures = switch (stage()) {
      case Stage.Awaiting awaiting -> awaiting.signatures();
      case Stage.Running running -> running.signatures();
      case Stage.Talking _, Stage.Forgotten _ -> Map.<Signatory, Stage.Signature>of();
    };
    return Optional.ofNullable(signatures.get(role)).map(one -> page.near(one.at()));
  }

  /// The point that a form was of.
  public int typedPoint(Map<String, String> typed) {
    return typed.getOrDefault("point", "").matches("[1-7]")
        ? Integer.parseInt(typed.get("point")) : point.number();
  }

  /// When it was put to both, and until when it can be signed.
  public Optional<Stage.Proposal> proposal() {
    return bench.seat().state().proposal();
  }

  /// The number of the draft that the form was filled from.
  public String base() {
    return form.value("base").isEmpty() ? String.valueOf(number()) : form.value("base");
  }

  /// `punto 6, Extras`.
  public String named(int number) {
    return page.say("composer.why.point", "n", number, "title", title(number));
  }

  public String about(Point asked) {
    return page.say("composer.question.about", "n", asked.number(),
        "title", title(asked.number()));
  }

  public String href(Step step) {
    return frozen() ? "#c" + step.number() : path() + "?point=" + step.number();
  }

  /// What was typed, to be carried along unseen.
  public Map<String, String> carried(Map<String, String> typed) {
    return typed.entrySet().stream()
        .filter(it -> !List.of("_csrf", Form.ONCE, "base", "act").contains(it.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a,
            LinkedHashMap::new));
  }
}
