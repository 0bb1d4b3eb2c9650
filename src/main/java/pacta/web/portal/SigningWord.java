package pacta.web.portal;

import java.util.Optional;

/// What the page where one signs has to say besides the agreement.
///
/// @param above  before all else; empty for nothing
/// @param moved  what it says that the text somebody had read did not
/// @param code   beside the field for the code; empty for nothing
/// @param isSent a code is on its way
/// @param asked  for the form to bring back: for what a code was asked; empty for nothing
public record SigningWord(String above, Optional<Moved> moved, String code, boolean isSent,
    String asked) {
  static final SigningWord NOTHING = new SigningWord("", Optional.empty(), "", false, "");

  static SigningWord above(String text, Optional<Moved> moved) {
    return new SigningWord(text, moved, "", false, "");
  }

  /// The same, with what reads otherwise than what was sent before.
  SigningWord since(Optional<Moved> before) {
    return new SigningWord(above, before, code, isSent, asked);
  }

  /// The text changed while somebody read it: it begins anew.
  public boolean isNew() {
    return !above.isEmpty();
  }
}
