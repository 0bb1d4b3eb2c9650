package pacta.web.process;

import pacta.engagement.Entry;
import pacta.engagement.Work;
import pacta.terms.Session;

/// What there is to let go of after a session that was not given.
///
/// @param what the sum, or the session that counts as given
public record Waiver(Session session, String what, String when) {
  /// Whether something stands that a session's not being given led to.
  static boolean canBe(Work work, int session) {
    return work.find(session).filter(it -> !it.waived())
        .filter(it -> it.isForfeited() || work.account().feeOf(session).isPresent()).isPresent();
  }

  static Waiver of(Situation s, int number) {
    var sessions = new Sessions(s, s.work());
    var session = sessions.find(number).session();
    var what = s.work().account().feeOf(number).map(Entry::amount).map(s.page()::money)
        .orElseGet(() -> s.say("sessions.the-session"));
    return new Waiver(session, what, sessions.when(session));
  }
}
