package pacta.people;

/// A text that says something about a person: a name, an address, an answer, a message.
///
/// Wherever it is kept it is sealed under that person's own key, so that forgetting the key
/// forgets the person. Inside the rules it is plain. After an erasure the text is [#ERASED].
///
/// @param about whose text it is, which is not always who wrote it
/// @param text  in plain words; may be empty, never null
public record Personal(PersonId about, String text) {
  /// What is read where the person's key no longer exists.
  public static final String ERASED = "\u232b";

  public static Personal erased(PersonId about) {
    return new Personal(about, ERASED);
  }

  public boolean isErased() {
    return text.equals(ERASED);
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  @Override public String toString() {
    return text;
  }
}
