package pacta.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pacta.document.Ink;
import pacta.engagement.Actor;
import pacta.engagement.Command;
import pacta.engagement.Document;
import pacta.engagement.Engagement;
import pacta.engagement.Stage;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.seal.Drawing;
import pacta.seal.Mark;
import pacta.seal.Seal;
import pacta.store.Blobs;
import pacta.store.SealSteps;
import pacta.words.Formats;
import pacta.words.Phrases;

/// Sets the instance's seal on a document that both have signed, each signature in its own field,
/// and reads it again before anybody gets it.
final class Sealing {

  private final Desk desk;
  private final Blobs blobs;
  private final SealSteps steps;
  private final Function<WorkspaceId, Seal> seals;

  Sealing(Desk desk, Blobs blobs, SealSteps steps, Function<WorkspaceId, Seal> seals) {
    this.desk = desk;
    this.blobs = blobs;
    this.steps = steps;
    this.seals = seals;
  }

  /// Seals what is in force, once: done again, it changes nothing; broken off, it goes on where it
  /// was.
  ///
  /// @throws pacta.seal.NoTimestamp when the authority of time does not answer
  /// @throws pacta.seal.NoToken     when the token that has the key does not sign
  void seal(WorkspaceId workspace, EngagementId engagement) {
    var state = desk.see(workspace, engagement).orElseThrow();
    if (!(state.stage() instanceof Stage.Running running)) return;
    if (running.sealed().isEmpty()) keep(workspace, engagement, state, running);
    // also when it was broken off right here: whoever comes again finds it sealed
    running.proposal().documents().forEach(it -> steps.forget(workspace, it.digest()));
  }

  private void keep(WorkspaceId workspace, EngagementId engagement, Engagement state,
      Stage.Running running) {
    var at = desk.now();
    var sealed = running.proposal().documents().stream()
        .map(document -> sealed(workspace, running, document, at)).toList();
    desk.take(workspace, engagement, "sealed " + running.proposal().ruling().digest(),
        now -> new Command.KeepSealed(now, professional(state), sealed));
  }

  /// A translation has no signature fields and is kept as it is.
  private Document sealed(WorkspaceId workspace, Stage.Running running, Document document,
      Instant at) {
    if (document.language() != running.proposal().agreed().terms().language()) return document;
    var printed = blobs.find(workspace, document.digest()).orElseThrow().bytes();
    var seal = seals.apply(workspace);
    var own = seal.key().fingerprint();
    // Another key begins anew: a paper has one seal.
    var bytes = seal.close(printed, marks(running), (step, make) ->
        steps.once(workspace, document.digest(), step + " by " + own, at, make));
    var checked = Seal.check(bytes);
    if (!checked.lasting() || !checked.soundBy(own))
      throw new IllegalStateException("the seal does not hold: " + document.digest());
    return new Document(document.language(),
        blobs.keep(workspace, "application/pdf", bytes, at));
  }

  /// In the order in which they signed.
  private static List<Mark> marks(Stage.Running running) {
    var terms = running.proposal().agreed().terms();
    var marks = new ArrayList<Mark>();
    running.signatures().entrySet().stream()
        .sorted(Comparator.comparing(
            (Map.Entry<Signatory, Stage.Signature> entry) -> entry.getValue().at())
            .thenComparing(Map.Entry::getKey))
        .forEach(entry ->
            marks.add(mark(entry.getKey(), entry.getValue(), terms.language(), terms.zone())));
    return marks;
  }

  private static Mark mark(Signatory role, Stage.Signature signature, Language language,
      ZoneId zone) {
    var signing = signature.signing();
    var when = signature.at().atZone(zone);
    var formats = Formats.in(language);
    var name = signing.name().text().strip();
    var texts = Phrases.of(Sealing.class, "sealing", language);
    var moment = formats.momentInFull(when) + " (" + formats.zone(zone) + ")";
    var reason = texts.say("reason." + signing.means().channel().name(), "name",
        signing.represents().map(it -> texts.say("for", "name", name,
            "party", it.party().text(), "office", it.office().text())).orElse(name));
    return new Mark(Ink.of(role), name,
        signing.drawing().map(Personal::text).flatMap(Drawing::parse),
        signing.represents().map(it -> texts.say("caption.for", "office", it.office().text(),
            "moment", moment)).orElse(moment), when, reason, "");
  }

  private static Actor professional(Engagement state) {
    return new Actor(state.professional(), Signatory.PROFESSIONAL);
  }
}
