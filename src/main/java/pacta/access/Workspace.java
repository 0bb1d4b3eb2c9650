package pacta.access;

import java.net.URI;
import java.time.ZoneId;
import pacta.people.Language;
import pacta.people.WorkspaceId;

/// One professional's practice.
///
/// @param business the name that clients see
/// @param trade    what is done, in a few words; may be empty
/// @param language of the practice, and of a client until the client chooses
/// @param zone     of the practice's clock on the wall
/// @param address  where people reach this server, without a path: `https://acuerdos.example.com`
public record Workspace(WorkspaceId id, String business, String trade, Language language,
    ZoneId zone, URI address) {}
