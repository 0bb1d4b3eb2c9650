package pacta.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pacta.alliance.Alliance;
import pacta.people.Confidential;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.terms.Point;
import pacta.terms.Terms;

/// Everything that is so in one engagement, folded from its events.
///
/// @param card  empty once the client has been forgotten
/// @param payer who signs what was proposed last besides the two, if anybody does
/// @param asked questions about points, oldest first
public record Engagement(PersonId professional, PersonId client, Confidential<Card> card,
    Optional<Payer> payer, Alliance alliance, List<AskedPoint> asked, Stage stage) {
  /// A question about a point, and the reply when there is one.
  public record AskedPoint(int number, Instant at, Signatory by, Point point, Personal text,
      Optional<Personal> reply) {}

  public Engagement {
    asked = List.copyOf(asked);
  }

  /// The side on which a person stands here, if they stand on any.
  public Optional<Signatory> roleOf(PersonId person) {
    if (person.equals(professional)) return Optional.of(Signatory.PROFESSIONAL);
    if (person.equals(client)) return Optional.of(Signatory.CLIENT);
    return payer.filter(it -> it.person().equals(person)).map(_ -> Signatory.PAYER);
  }

  /// @throws java.util.NoSuchElementException for a payer where there is none
  public PersonId personOf(Signatory role) {
    return switch (role) {
      case PROFESSIONAL -> professional;
      case CLIENT -> client;
      case PAYER -> payer.orElseThrow().person();
    };
  }

  /// What is known of who is reached by letters: of the client or the payer; empty once they have
  /// been forgotten.
  ///
  /// @throws IllegalArgumentException for the professional
  public Optional<Card> cardOf(Signatory role) {
    return switch (role) {
      case CLIENT -> card.value();
      case PAYER -> payer.flatMap(it -> it.card().value());
      case PROFESSIONAL -> throw new IllegalArgumentException("has a practice and no card");
    };
  }

  /// Whether the payer of those terms has been named: the same person at the same address.
  boolean isPayer(Terms terms) {
    var known = payer.flatMap(it -> it.card().value());
    return terms.payer().filter(it -> known.filter(card -> card.name().equals(it.signer().strip())
        && card.email().equals(it.party().email())).isPresent()).isPresent();
  }

  /// The work, once both have signed.
  public Optional<Work> work() {
    return stage instanceof Stage.Running running ? Optional.of(running.work()) : Optional.empty();
  }

  /// What is signed or there to be signed.
  public Optional<Stage.Proposal> proposal() {
    return switch (stage) {
      case Stage.Awaiting awaiting -> Optional.of(awaiting.proposal());
      case Stage.Running running -> Optional.of(running.proposal());
      case Stage.Talking _, Stage.Forgotten _ -> Optional.empty();
    };
  }

  Engagement paidBy(Optional<Payer> next) {
    return new Engagement(professional, client, card, next, alliance, asked, stage);
  }

  Engagement with(Stage next) {
    return new Engagement(professional, client, card, payer, alliance, asked, next);
  }

  Engagement with(Alliance next) {
    return new Engagement(professional, client, card, payer, next, asked, stage);
  }

  Engagement asking(AskedPoint question) {
    var more = new ArrayList<>(asked);
    more.add(question);
    return new Engagement(professional, client, card, payer, alliance, more, stage);
  }

  Engagement replying(int number, Personal reply) {
    var replied = asked.stream().map(question -> question.number() == number
        ? new AskedPoint(number, question.at(), question.by(), question.point(), question.text(),
            Optional.of(reply)) : question).toList();
    return new Engagement(professional, client, card, payer, alliance, replied, stage);
  }
}
