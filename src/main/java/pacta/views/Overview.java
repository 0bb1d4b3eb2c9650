package pacta.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pacta.alliance.Alliance;
import pacta.engagement.Account;
import pacta.engagement.Card;
import pacta.engagement.Appointment;
import pacta.engagement.Engagement;
import pacta.engagement.Stage;
import pacta.engagement.Work;
import pacta.money.Money;
import pacta.people.Confidential;
import pacta.people.EngagementId;
import pacta.people.Signatory;

/// One engagement in a line: who, how far, what is next, what is owed, who is waited for.
///
/// @param signedBy  who has said yes to what is on the table: the alliance while talking, then the
///                  agreement
/// @param missing   whose signature is missing, while it waits for that
/// @param unitsUsed sessions held or counted as given
/// @param next      the next session
/// @param freeUntil until when the client can cancel it at no cost
/// @param balance   what the client still owes, due yet or not; below zero when in their favour
/// @param unpaid    parts of what is owed that have a date, the soonest first
/// @param questions of the client that wait for a reply
/// @param answered  how many of the alliance's questions somebody has answered
/// @param asked     how many it has
/// @param since     when it was put up for signing, or came into force
/// @param expires   the last moment at which it can be signed, while it waits for that
/// @param acts      what the professional may want to answer, the latest first
/// @param talk      while nothing has been put up for signing
public record Overview(EngagementId engagement, Confidential<Card> card, Phase phase,
    Set<Signatory> signedBy, int unitsUsed, Optional<Integer> unitsAgreed, int booked,
    Optional<Instant> next, Optional<Instant> freeUntil, Optional<Money> balance,
    List<Due> unpaid, int questions, int disputes, int answered, int asked,
    Optional<Instant> since, Optional<Instant> expires, Set<Signatory> missing, List<Act> acts,
    Optional<Talk> talk) {
  /// How far the two have come.
  public enum Phase { ALLIANCE, AGREEMENT, DECLINED, SIGNATURE, RUNNING, FORGOTTEN }

  /// @param amount what is left to pay of it
  public record Due(LocalDate date, Money amount) {}

  /// What the two have come to, besides the questions they have answered.
  ///
  /// @param phrases they take along
  /// @param open    how many of these want a yes
  /// @param drafted whether an agreement has been begun
  public record Talk(int phrases, int open, boolean drafted) {}

  public Overview {
    unpaid = List.copyOf(unpaid);
    acts = List.copyOf(acts);
  }

  public static Overview of(EngagementId id, Engagement state) {
    var work = state.work();
    var next = work.flatMap(running -> running.ahead().stream().findFirst());
    var questions = state.asked().stream()
        .filter(asked -> asked.by() != Signatory.PROFESSIONAL && asked.reply().isEmpty()).count();
    return new Overview(id, state.card(), phase(state), signedBy(state),
        work.map(Work::unitsUsed).orElse(0), work.flatMap(Work::unitsAgreed),
        work.map(running -> running.ahead().size()).orElse(0),
        next.map(a -> a.session().start().instant()), next.flatMap(a -> a.freeUntil()),
        work.map(Work::account).map(Account::balance), unpaid(state), (int) questions,
        (int) work.stream().flatMap(running -> running.appointments().stream())
            .filter(Appointment::isDisputed).count(),
        answered(state), state.alliance().questions().size(), since(state),
        state.stage() instanceof Stage.Awaiting it
            ? Optional.of(it.proposal().expires()) : Optional.empty(),
        state.stage() instanceof Stage.Awaiting it ? it.missing() : Set.of(), Act.of(state),
        talk(state));
  }

  /// Whether it was put up for signing and can no longer be signed.
  public boolean isExpired(Instant now) {
    return expires.filter(now::isAfter).isPresent();
  }

  /// What is to be paid first, when it has a date.
  public Optional<Due> due() {
    return unpaid.stream().findFirst();
  }

  /// Whether something waits for that side.
  public boolean waitsFor(Signatory role) {
    return switch (phase) {
      case SIGNATURE -> missing.contains(role)
          && (role != Signatory.PROFESSIONAL || missing.size() == 1)
          || role == Signatory.PROFESSIONAL && questions > 0;
      case RUNNING -> role == Signatory.PROFESSIONAL && (questions > 0 || disputes > 0);
      case ALLIANCE, AGREEMENT, DECLINED -> role == Signatory.PROFESSIONAL;
      case FORGOTTEN -> false;
    };
  }

  private static Phase phase(Engagement state) {
    return switch (state.stage()) {
      case Stage.Talking talking when talking.declined() -> Phase.DECLINED;
      case Stage.Talking talking when talking.draft().isPresent()
          || state.alliance().isConfirmed() -> Phase.AGREEMENT;
      case Stage.Talking _ -> Phase.ALLIANCE;
      case Stage.Awaiting _ -> Phase.SIGNATURE;
      case Stage.Running _ -> Phase.RUNNING;
      case Stage.Forgotten _ -> Phase.FORGOTTEN;
    };
  }

  private static Set<Signatory> signedBy(Engagement state) {
    return switch (state.stage()) {
      case Stage.Talking _ -> state.alliance().confirmed().stream().map(Signatory::of)
          .collect(Collectors.toUnmodifiableSet());
      case Stage.Awaiting awaiting -> awaiting.signatures().keySet();
      case Stage.Running running -> running.signatures().keySet();
      case Stage.Forgotten _ -> Set.of();
    };
  }

  private static int answered(Engagement state) {
    return (int) state.alliance().answers().stream().map(Alliance.Answer::question)
        .distinct().count();
  }

  private static Optional<Talk> talk(Engagement state) {
    if (!(state.stage() instanceof Stage.Talking talking)) return Optional.empty();
    var phrases = state.alliance().phrases();
    return Optional.of(new Talk(phrases.size(),
        (int) phrases.stream().filter(it -> !it.closed()).count(), talking.draft().isPresent()));
  }

  private static Optional<Instant> since(Engagement state) {
    return state.stage() instanceof Stage.Running running ? Optional.of(running.since())
        : state.proposal().map(Stage.Proposal::at);
  }

  /// Payments go to the parts of the price in order of their date.
  private static List<Due> unpaid(Engagement state) {
    if (!(state.stage() instanceof Stage.Running running)) return List.of();
    return Unpaid.of(running).stream()
        .filter(part -> part.date().isPresent())
        .map(part -> new Due(part.date().get(), part.left()))
        .sorted(Comparator.comparing(Due::date)).toList();
  }
}
