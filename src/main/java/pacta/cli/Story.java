package pacta.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.alliance.Question;
import pacta.desk.Practice;
import pacta.engagement.Actor;
import pacta.engagement.Card;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Signatory;
import pacta.people.WorkspaceId;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.Party;

/// Two people's work together from the first talk on, as input: who they are, what they agree, and
/// what happens when. See `examples/` for whole ones.
///
/// @param script the steps, each at or after the one before
/// @param times  when each step happens
record Story(Workspace workspace, Client client, Agreement terms, List<StoryStep> script,
    List<Instant> times) {
  /// `workspace.json`: the professional and their practice.
  ///
  /// @param name     of the professional
  /// @param business what the practice does, in a line; may be empty
  /// @param taxId    may be empty
  /// @param address  postal; may be empty
  /// @param language the professional reads, and in which mistakes are told
  /// @param zone     of the clock on the wall, in which the script is written
  record Workspace(String name, String business, String email, String taxId, String address,
      Language language, ZoneId zone, List<Question> questions) {}

  /// `client.json`.
  ///
  /// @param zone  in which the client reads times
  /// @param title what the work is, such as "Proceso de liderazgo"
  record Client(String name, String email, String taxId, String address, Language language,
      ZoneId zone, String title) {}

  /// `terms.json`: the agreement, without the parties.
  ///
  /// @param language the language that rules
  /// @param zone     in which the agreement counts days
  record Agreement(Language language, ZoneId zone, Capacity capacity, List<Clause> clauses) {}

  /// `script.json`.
  record Script(List<StoryStep> steps) {}

  Story {
    script = List.copyOf(script);
    times = List.copyOf(times);
  }

  /// Where the pages would be: links in letters begin so.
  static final URI PLACE = URI.create("https://acuerdos.example.com");

  Practice practice() {
    return new Practice(workspaceId(), professional().person(), workspace.name(),
        workspace.business(), workspace.email(), workspace.taxId(), workspace.address(),
        workspace.language(), workspace.zone());
  }

  Card card() {
    return new Card(
        client.name(), client.email(), client.language(), client.zone(), client.title());
  }

  Draft draft() {
    return draft(workspace, client, terms);
  }

  static Draft draft(Workspace workspace, Client client, Agreement terms) {
    return new Draft(terms.language(), terms.zone(),
        Optional.of(new Party(workspace.name(), workspace.taxId(), workspace.address(),
            workspace.email())),
        Optional.of(new Party(client.name(), client.taxId(), client.address(), client.email())),
        Optional.of(terms.capacity()), terms.clauses());
  }

  Actor actor(Signatory role) {
    return role == Signatory.PROFESSIONAL ? professional()
        : new Actor(new PersonId(named("client " + client.email())), Signatory.CLIENT);
  }

  private Actor professional() {
    return new Actor(new PersonId(named("professional " + workspace.email())),
        Signatory.PROFESSIONAL);
  }

  WorkspaceId workspaceId() {
    return new WorkspaceId(named("workspace " + workspace.email()));
  }

  EngagementId engagementId() {
    return new EngagementId(
        named("engagement " + workspace.email() + " " + client.email() + " " + client.title()));
  }

  /// The same story always has the same identifiers.
  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(("pacta story " + name).getBytes(StandardCharsets.UTF_8));
  }
}
