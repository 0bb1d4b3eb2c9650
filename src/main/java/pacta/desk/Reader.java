package pacta.desk;

import java.time.ZoneId;
import pacta.engagement.Card;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.post.Address;

/// Who reads a letter: the professional, the client, or who signs for the payer.
///
/// @param event of which it tells
record Reader(Practice practice, Engagement state, Event event, Signatory to) {
  Language language() {
    return isOwn() ? practice.language() : card(to).language();
  }

  ZoneId zone() {
    return isOwn() ? practice.zone() : card(to).zone();
  }

  Address address() {
    return isOwn() ? new Address(practice.name(), practice.email()) : address(to);
  }

  /// Whether it is the professional.
  boolean isOwn() {
    return to == Signatory.PROFESSIONAL;
  }

  /// Whom the reader reaches by replying.
  Address replies() {
    return isOwn() ? address(doer()) : new Address(practice.name(), practice.email());
  }

  /// The name of who that is.
  String other() {
    return isOwn() ? card(doer()).name() : practice.name();
  }

  /// The client, but for what the payer did.
  private Signatory doer() {
    return event.by().role() == Signatory.PAYER && state.cardOf(Signatory.PAYER).isPresent()
        ? Signatory.PAYER : Signatory.CLIENT;
  }

  private Address address(Signatory who) {
    return new Address(card(who).name(), card(who).email());
  }

  Card card(Signatory who) {
    return state.cardOf(who).orElseThrow();
  }
}
