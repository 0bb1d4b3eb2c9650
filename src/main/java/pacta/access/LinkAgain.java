package pacta.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import pacta.desk.Desk;
import pacta.desk.Doors;
import pacta.desk.Practice;
import pacta.desk.Practices;
import pacta.engagement.Card;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.post.Address;
import pacta.post.Letter;
import pacta.post.LetterBox;
import pacta.post.LetterKind;
import pacta.post.Letterhead;
import pacta.post.Letters;
import pacta.words.Formats;

/// A client's link opens nothing any more, and whoever holds it asks for another: that one goes
/// to the client's own address. One that was withdrawn gets nobody in again by itself: there the
/// professional is told, and decides. Who asked learns nothing, neither from the answer nor from
/// the time it takes.
public final class LinkAgain implements AutoCloseable {
  static final int LETTERS = 3;
  static final Duration WINDOW = Duration.ofDays(1);

  private final Links links;
  private final Desk desk;
  private final Practices practices;
  private final Doors doors;
  private final LetterBox post;
  private final InstantSource clock;
  private final ExecutorService later;

  /// @param later does the work after the answer has left; closed with this
  public LinkAgain(Links links, Desk desk, Practices practices, Doors doors,
      LetterBox post, InstantSource clock, ExecutorService later) {
    this.links = links;
    this.desk = desk;
    this.practices = practices;
    this.doors = doors;
    this.post = post;
    this.clock = clock;
    this.later = later;
  }

  public void ask(String token) {
    later.execute(() -> links.once(token).ifPresent(this::send));
  }

  /// Waits for the letters that are on their way.
  @Override public void close() {
    later.close();
  }

  /// Nobody is written to whose engagement this is not, or who has been forgotten.
  private void send(Links.Held held) {
    var now = clock.instant();
    desk.see(held.workspace(), held.engagement()).ifPresent(it -> it.roleOf(held.person())
        .filter(who -> who != Signatory.PROFESSIONAL)
        .ifPresent(who -> it.cardOf(who).ifPresent(card -> {
          if (held.withdrawn()) post.deliver(asked(held, it.professional(), card, now), now);
          else links.again(held, card.language(), purpose(who), LETTERS, now.minus(WINDOW), now)
              .ifPresent(link -> post.deliver(letter(held, card, link, now), now));
        })));
  }

  private static Purpose purpose(Signatory who) {
    return who == Signatory.PAYER ? Purpose.PAYERS_AGAIN : Purpose.AGAIN;
  }

  /// One a day, however often it is asked.
  private Letter asked(Links.Held held, PersonId professional, Card card, Instant now) {
    var practice = practices.find(held.workspace()).orElseThrow();
    var day = now.atZone(practice.zone()).toLocalDate();
    var id = UUID.nameUUIDFromBytes(("a withdrawn link of " + held.person() + " in "
        + held.engagement() + " on " + day).getBytes(StandardCharsets.UTF_8));
    var kind = new LetterKind.LinkAsked(head(practice, doors.place(held.workspace())),
        practice.firstName(), card.firstName(), card.email(),
        doors.forProfessional(held.workspace(), "/engagements/" + held.engagement()
            + "/invitation"));
    return new Letter(id, held.workspace(), Optional.of(held.engagement()), professional,
        new Address(practice.name(), practice.email()), "Pacta", Optional.empty(),
        practice.language(), Letters.write(kind, practice.language()), List.of());
  }

  private Letter letter(Links.Held held, Card card, URI link, Instant now) {
    var practice = practices.find(held.workspace()).orElseThrow();
    var until = now.plus(Purpose.AGAIN.life()).atZone(card.zone()).toLocalDate();
    var kind = new LetterKind.NewLink(head(practice, link.getAuthority()), card.firstName(),
        link.toString(), Formats.in(card.language()).date(until));
    return new Letter(UUID.randomUUID(), held.workspace(), Optional.of(held.engagement()),
        held.person(), new Address(card.name(), card.email()), practice.name(),
        Optional.of(new Address(practice.name(), practice.email())), card.language(),
        Letters.write(kind, card.language()), List.of());
  }

  private static Letterhead head(Practice practice, String place) {
    return new Letterhead(practice.name(), practice.firstName(), practice.business(), place);
  }
}
