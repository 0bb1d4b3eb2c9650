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

/// Everything that is so in one engagement, folded from its events.
///
/// @param card  empty once the client has been forgotten
/// @param asked questions about points, oldest first
public record Engagement(PersonId professional, PersonId client, Confidential<Card> card,
    Alliance alliance, List<AskedPoint> asked, Stage stage) {
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
    return Optional.empty();
  }

  public PersonId personOf(Signatory role) {
    return role == Signatory.PROFESSIONAL ? professional : client;
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

  Engagement with(Stage next) {
    return new Engagement(professional, client, card, alliance, asked, next);
  }

  Engagement with(Alliance next) {
    return new Engagement(professional, client, card, next, asked, stage);
  }

  Engagement asking(AskedPoint question) {
    var more = new ArrayList<>(asked);
    more.add(question);
    return new Engagement(professional, client, card, alliance, more, stage);
  }

  Engagement replying(int number, Personal reply) {
    var replied = asked.stream().map(question -> question.number() == number
        ? new AskedPoint(number, question.at(), question.by(), question.point(), question.text(),
            Optional.of(reply)) : question).toList();
    return new Engagement(professional, client, card, alliance, replied, stage);
  }
}
