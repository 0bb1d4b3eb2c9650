package pacta.terms;

import java.util.Optional;
import java.util.regex.Pattern;

/// Point 4: a company or professional who is neither side of the work pays for it, and so signs
/// too.
///
/// All that the client would have to pay is asked of the payer. No amount depends on it.
///
/// @param name    of who pays, as in a register
/// @param taxId   NIF or the like
/// @param address postal
/// @param signer  the person who signs in that name
/// @param email   of that person: where the agreement is sent to be signed, and to which notices
///                count
public record Payer(String name, Optional<String> taxId, Optional<String> address, String signer,
    String email) implements Clause {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  public Payer {
    InvalidTerm.unless(!name.isBlank(), "party.name", 0);
    InvalidTerm.unless(!signer.isBlank(), "payer.signer", 0);
    InvalidTerm.unless(EMAIL.matcher(email.strip()).matches(), "payer.email", email);
  }

  /// Who pays, as point 1 prints it.
  public Party party() {
    return new Party(name.strip(), taxId.orElse("").strip(), address.orElse("").strip(),
        email.strip());
  }

  @Override public Point point() {
    return Point.FEES;
  }
}
