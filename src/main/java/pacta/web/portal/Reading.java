package pacta.web.portal;

import java.util.ArrayList;
import java.util.List;
import pacta.engagement.Engagement.AskedPoint;
import pacta.engagement.Stage;
import pacta.people.Role;
import pacta.terms.Capacity;
import pacta.terms.Courtesy;
import pacta.terms.EarlyTermination;
import pacta.terms.NotIncluded;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.Terms;
import pacta.web.Icon;
import pacta.web.Ring;
import pacta.words.Gist;
import pacta.words.PointText;
import pacta.words.Prose;

/// An agreement as the client reads it: first in a few sentences, then point by point.
public record Reading(Mine mine) {
  /// One of the few sentences, with a drawing to find it by.
  public record Sentence(Icon icon, String text) {}

  private static final int CHANGES = 5;

  public List<Sentence> gist() {
    var icons = icons(mine.terms());
    var texts = Gist.of(mine.terms(), mine.page().language());
    var sentences = new ArrayList<Sentence>();
    for (var i = 0; i < texts.size(); i++)
      sentences.add(new Sentence(icons.get(Math.min(i, icons.size() - 1)), texts.get(i)));
    return List.copyOf(sentences);
  }

  /// In the order in which [Gist] says them.
  private static List<Icon> icons(Terms terms) {
    var icons = new ArrayList<Icon>();
    if (terms.find(Procedure.class).isPresent()) icons.add(Icon.CALENDAR);
    icons.add(Icon.EURO);
    icons.add(Icon.CLOCK);
    if (terms.find(Courtesy.class).isPresent()) icons.add(Icon.STAR);
    if (terms.find(ProfessionalCancels.class).isPresent()) icons.add(Icon.SWAP);
    if (terms.find(EarlyTermination.class).isPresent()) icons.add(Icon.FLAG);
    if (terms.find(NotIncluded.class).isPresent()) icons.add(Icon.CLOSE);
    return icons;
  }

  /// The seven points.
  public List<PointText> points() {
    return Prose.of(mine.terms(), mine.page().language());
  }

  /// What was asked about a point, oldest first.
  public List<AskedPoint> asked(int point) {
    return mine.seat().state().asked().stream()
        .filter(it -> it.point().number() == point).toList();
  }

  /// Whether a point stands open from the start.
  public boolean isOpen(int point) {
    return point == CHANGES || !asked(point).isEmpty();
  }

  /// The page's language is not the one that is signed.
  public boolean isTranslation() {
    return mine.page().language() != mine.terms().language();
  }

  public boolean isConsumer() {
    return mine.terms().capacity() == Capacity.CONSUMER;
  }

  public boolean signedBy(Role role) {
    return switch (mine.seat().state().stage()) {
      case Stage.Awaiting awaiting -> awaiting.signatures().containsKey(role);
      case Stage.Running _ -> true;
      case Stage.Talking _, Stage.Forgotten _ -> false;
    };
  }

  /// It can no longer be signed.
  public boolean isExpired() {
    return mine.page().now().isAfter(mine.proposal().expires());
  }

  public Ring ring() {
    var both = Ring.of(signedBy(Role.PROFESSIONAL), signedBy(Role.CLIENT));
    return mine.seat().state().stage() instanceof Stage.Running running
        && !running.sealed().isEmpty() ? Ring.SEALED : both;
  }
}
