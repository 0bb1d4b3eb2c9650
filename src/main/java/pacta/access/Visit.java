package pacta.access;

import pacta.people.Language;

/// What a page knows about who is looking at it, once a cookie has said who it is.
///
/// @param visitor  a professional or a client, never a stranger
/// @param language in which this person reads
/// @param name     of the person; empty where the workspace does not keep it
public record Visit(Visitor visitor, Workspace workspace, Language language, String name) {}
