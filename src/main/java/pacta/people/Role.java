package pacta.people;

/// On which side of an agreement somebody stands.
public enum Role {
  PROFESSIONAL, CLIENT;

  public Role other() {
    return this == PROFESSIONAL ? CLIENT : PROFESSIONAL;
  }
}
