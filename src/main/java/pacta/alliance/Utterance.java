package pacta.alliance;

import pacta.people.Personal;

/// One thing said in the conversation.
public sealed interface Utterance {
  /// One's answer to a question, in place of the one before. A blank text takes it away.
  record Answered(String question, Personal text) implements Utterance {}

  /// A phrase to take along, with the yes of whoever proposes it.
  record PhraseProposed(Personal text) implements Utterance {}

  /// @param phrase its number, from 1
  record PhraseAgreed(int phrase) implements Utterance {}

  /// New words for a phrase: only who rewords it has said yes to them.
  record PhraseReworded(int phrase, Personal text) implements Utterance {}

  record PhraseDropped(int phrase) implements Utterance {}

  /// Yes to the whole: both must, after every phrase has both yeses.
  record Confirmed() implements Utterance {}
}
