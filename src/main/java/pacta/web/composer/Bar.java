package pacta.web.composer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import pacta.terms.Scale;
import pacta.terms.Session;
import pacta.web.NoticeScale;
import pacta.web.NoticeScale.Part;
import pacta.web.Page;

/// Draws what cancelling a session costs along the time before it. Where it begins, cancelling is
/// as far from the first deadline as that is from the session.
record Bar(Page page, Scale scale, Session session, java.time.ZoneId zone) {
  NoticeScale at(Instant told) {
    var parts = new ArrayList<Part>();
    var from = begins();
    var at = OptionalInt.empty();
    var before = 0;
    for (var i = 0; i < scale.bands().size(); i++) {
      var to = ends(i);
      var part = part(i, share(from, to));
      if (at.isEmpty() && (!told.isAfter(to) || i == scale.bands().size() - 1))
        at = OptionalInt.of(before * 100 + part.width() * inside(from, to, told));
      before += part.width();
      parts.add(part);
      from = to;
    }
    var place = OptionalInt.of(at.orElse(0) / before);
    return new NoticeScale(List.copyOf(parts), place,
        page.formats().weekdayAndTimeShort(told.atZone(zone)));
  }

  private Part part(int band, int width) {
    var one = scale.bands().get(band);
    var kind = one.share().isNone() ? "free" : one.share().isAll() ? "all" : "part";
    var until = one.until().map(it -> page.say("composer.bar.until", "when",
            page.formats().weekdayAndTimeShort(it.atZone(zone))))
        .orElseGet(() -> page.say("composer.bar.after"));
    return new Part(kind, page.formats().moneyShort(one.cost()), until, width);
  }

  private Instant begins() {
    var first = ends(0);
    return first.minus(Duration.between(first, session.start().instant()));
  }

  private Instant ends(int band) {
    return scale.bands().get(band).until().orElse(session.start().instant());
  }

  private int share(Instant from, Instant to) {
    var all = Math.max(1, Duration.between(begins(), session.start().instant()).toMinutes());
    return (int) (Duration.between(from, to).toMinutes() * 100 / all);
  }

  /// How far inside that stretch, in hundredths.
  private static int inside(Instant from, Instant to, Instant told) {
    var all = Math.max(1, Duration.between(from, to).toMinutes());
    return Math.clamp(Duration.between(from, told).toMinutes() * 100 / all, 0, 100);
  }
}
