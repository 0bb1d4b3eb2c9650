package pacta.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import pacta.engagement.Command.Method;
import pacta.money.Money;
import pacta.people.Signatory;
import pacta.terms.Incident.Settling;

/// One dated thing that somebody does in a story, as `script.json` writes it. Sessions, phrases and
/// questions are called by their numbers, from 1, in the order in which they came up.
sealed interface StoryStep {
  /// On the clock on the wall of the practice. Where a clock change shows a time twice, the first
  /// of the two that is not before the step before.
  LocalDateTime at();

  /// The professional begins an engagement with the client of `client.json`.
  record Open(LocalDateTime at) implements StoryStep {}

  /// The client gets the link to the shared page by letter.
  record Invite(LocalDateTime at) implements StoryStep {}

  /// @param question its `id` in `workspace.json`
  record Answer(LocalDateTime at, Signatory by, String question, String text)
      implements StoryStep {}

  /// A phrase to take along, with the yes of whoever proposes it.
  record Phrase(LocalDateTime at, Signatory by, String text) implements StoryStep {}

  record Yes(LocalDateTime at, Signatory by, int phrase) implements StoryStep {}

  record Reword(LocalDateTime at, Signatory by, int phrase, String text) implements StoryStep {}

  record Drop(LocalDateTime at, Signatory by, int phrase) implements StoryStep {}

  /// Yes to the whole alliance.
  record Confirm(LocalDateTime at, Signatory by) implements StoryStep {}

  /// The terms of `terms.json` become the draft.
  record SaveDraft(LocalDateTime at) implements StoryStep {}

  /// The draft is printed and put to both.
  ///
  /// @param openForDays how long it can be signed; two weeks unless said
  record Propose(LocalDateTime at, Optional<Integer> openForDays) implements StoryStep {}

  record TakeBack(LocalDateTime at) implements StoryStep {}

  /// The client asks about a point.
  ///
  /// @param point from 1 to 7
  record Ask(LocalDateTime at, int point, String text) implements StoryStep {}

  /// The professional replies.
  record Reply(LocalDateTime at, int question, String text) implements StoryStep {}

  /// @param name   as it is typed
  /// @param office in which they sign for the party, such as `administradora única`
  record Sign(LocalDateTime at, Signatory by, String name, Optional<String> office)
      implements StoryStep {}

  /// @param start   on the same clock as `at`
  /// @param minutes as long as the agreement says, unless said
  record Book(LocalDateTime at, LocalDateTime start, Optional<Integer> minutes)
      implements StoryStep {}

  /// @param settling as agreed unless said
  record Cancel(LocalDateTime at, Signatory by, int session, Optional<Settling> settling,
      Optional<String> message) implements StoryStep {}

  record Held(LocalDateTime at, int session) implements StoryStep {}

  /// The client did not come.
  ///
  /// @param settling as agreed unless said
  record NoShow(LocalDateTime at, int session, Optional<Settling> settling)
      implements StoryStep {}

  /// The professional lets go of what a session led to.
  record Waive(LocalDateTime at, int session, String reason) implements StoryStep {}

  /// The client says that what a session led to is not right.
  record Contest(LocalDateTime at, int session, String reason) implements StoryStep {}

  /// Money came.
  ///
  /// @param on     the day it came; that of `at` unless said
  /// @param method by transfer unless said
  record Pay(LocalDateTime at, Money amount, Optional<LocalDate> on, Optional<Method> method,
      Optional<String> note) implements StoryStep {}
}
