package pacta.access;

import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;

/// A professional of a workspace.
///
/// @param email where the links to sign in are sent, as it was typed
public record Member(WorkspaceId workspace, PersonId person, String name, String email,
    Language language) {}
