package pacta.terms;

import pacta.people.FirstName;

/// Who signs, as point 1 prints it.
///
/// @param name    as on an identity document or in a register
/// @param taxId   NIF, NIE or the like; may be empty
/// @param address postal; may be empty
/// @param email   the address to which notices count
public record Party(String name, String taxId, String address, String email) {
  public Party {
    InvalidTerm.unless(!name.isBlank(), "party.name", 0);
    InvalidTerm.unless(!email.isBlank(), "party.email", 0);
  }

  /// Stands for a party who is not told yet.
  public static final Party UNNAMED = new Party("-", "", "", "-");

  public boolean isUnnamed() {
    return name.equals(UNNAMED.name);
  }

  /// The name one would use in conversation: its first word.
  public String firstName() {
    return FirstName.of(name);
  }
}
