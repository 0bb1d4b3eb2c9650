package pacta.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pacta.engagement.Engagement.AskedPoint;
import pacta.engagement.Event;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Stage;
import pacta.people.Signatory;
import pacta.terms.Capacity;
import pacta.terms.Courtesy;
import pacta.terms.EarlyTermination;
import pacta.terms.NotIncluded;
import pacta.terms.Procedure;
import pacta.terms.ProfessionalCancels;
import pacta.terms.Terms;
import pacta.terms.WithdrawalRight;
import pacta.web.Icon;
import pacta.web.Ring;
import pacta.web.Worded;
import pacta.words.ConsentWords;
import pacta.words.ConsumerNotice;
import pacta.words.Gist;
import pacta.words.PointText;

/// An agreement as the client, or the payer, reads it: first in a few sentences, then point by
/// point.
///
/// @param shown when the page from which they sign was shown
public record Reading(Mine mine, Showing.Shown shown) {
  /// A box to tick.
  public record Box(Consent consent, String label, Optional<String> hint) {
    /// Its field in the form.
    public String field() {
      return consent.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// One of the few sentences, with a drawing to find it by.
  public record Sentence(Icon icon, String text) {}

  private static final List<Icon> PAYERS =
      List.of(Icon.CALENDAR, Icon.EURO, Icon.EURO, Icon.SHIELD);

  public List<Sentence> gist() {
    var icons = mine.isPayer() ? PAYERS : icons(mine.terms());
    var texts = mine.isPayer() ? Gist.ofPayer(mine.terms(), mine.page().language())
        : Worded.gist(mine.terms(), mine.page().language());
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
    if (terms.payer().isPresent()) icons.add(Icon.PEOPLE);
    icons.add(Icon.CLOCK);
    if (terms.find(Courtesy.class).isPresent()) icons.add(Icon.STAR);
    if (terms.find(ProfessionalCancels.class).isPresent()) icons.add(Icon.SWAP);
    if (terms.find(EarlyTermination.class).isPresent()) icons.add(Icon.FLAG);
    if (terms.find(NotIncluded.class).isPresent()) icons.add(Icon.CLOSE);
    return icons;
  }

  /// The seven points.
  public List<PointText> points() {
    return Worded.points(mine.terms(), mine.page().language());
  }

  /// What was asked about a point, oldest first.
  public List<AskedPoint> asked(int point) {
    return mine.seat().state().asked().stream()
        .filter(it -> it.point().number() == point && isMine(it)).toList();
  }

  /// What one asked the other does not see.
  private boolean isMine(AskedPoint asked) {
    return mine.isPayer() == (asked.by() == Signatory.PAYER);
  }

  /// Whether a point stands open from the start.
  public boolean isOpen(int point) {
    return !asked(point).isEmpty();
  }

  /// The page's language is not the one that is signed.
  public boolean isTranslation() {
    return mine.page().language() != mine.terms().language();
  }

  public boolean isConsumer() {
    return !mine.isPayer() && mine.terms().capacity() == Capacity.CONSUMER;
  }

  /// What the law wants a consumer to know before; empty for anybody else.
  public Optional<ConsumerNotice> notice() {
    return Worded.notice(consentWords());
  }

  /// The boxes of whoever signs, in their order.
  public List<Box> boxes() {
    var all = new ArrayList<Consent>();
    if (isConsumer()) all.add(Consent.INFORMED);
    all.addAll(List.of(Consent.AGREES, Consent.ELECTRONICALLY));
    if (isConsumer()) all.add(Consent.OBLIGES_TO_PAY);
    if (isConsumer() && !waits())
      all.addAll(List.of(Consent.BEGINS_AT_ONCE, Consent.OWES_WHAT_WAS_GIVEN));
    var words = consentWords();
    return all.stream().map(it -> new Box(it, words.label(it.name()), words.hint(it.name())))
        .toList();
  }

  /// All that somebody says yes to who ticks a box.
  String words(Box box) {
    return consentWords().whole(box.consent().name());
  }

  /// The agreement itself does not begin while a consumer may withdraw.
  public boolean waits() {
    return isConsumer() && mine.terms().find(WithdrawalRight.class)
        .filter(it -> it.begins() == WithdrawalRight.Begins.AFTER_THE_PERIOD).isPresent();
  }

  public ConsentWords consentWords() {
    return new ConsentWords(mine.terms(), mine.card().title(), mine.page().language(),
        mine.terms().day(shown.at()));
  }

  /// Whether somebody may sign in the name of the client, as for a company.
  public boolean mayRepresent() {
    return !isConsumer();
  }

  /// Who is taken to sign: a person, where the client is no company.
  public String signer() {
    return isConsumer() ? mine.terms().client().name() : mine.card().name();
  }

  /// Whether the client is somebody else than the person who reads, as a company is.
  public boolean isForAnother() {
    return mayRepresent() && !isNamesake();
  }

  /// Whether the client is called as the person who reads: somebody in business under their own
  /// name, or a company of whom nobody told who reads for it.
  public boolean isNamesake() {
    return mine.party().name().strip().equalsIgnoreCase(mine.card().name().strip());
  }

  /// What was asked by who reads and nobody answered yet.
  public long unanswered() {
    return mine.seat().state().asked().stream()
        .filter(it -> it.by() == mine.me() && it.reply().isEmpty()).count();
  }

  public boolean signedBy(Signatory role) {
    return mine.hasSigned(role);
  }

  /// It can no longer be signed.
  public boolean isExpired() {
    return mine.page().now().isAfter(mine.proposal().expires());
  }

  /// When who reads asked for it to be sent again, after the last day.
  public Optional<Instant> askedAgain() {
    return mine.seat().history().stream().filter(Event.AskedAgain.class::isInstance)
        .filter(it -> it.by().role() == mine.me()).map(Event::at)
        .filter(mine.proposal().expires()::isBefore)
        .reduce((_, later) -> later);
  }

  public Ring ring() {
    return Ring.of(mine.seat().state().stage());
  }
}
