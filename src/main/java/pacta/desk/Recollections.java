package pacta.desk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pacta.engagement.Event;
import pacta.engagement.Past;
import pacta.journal.Canonical;
import pacta.journal.Link;
import pacta.journal.Seals;
import pacta.people.EngagementId;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.store.Journals;
import pacta.store.Vault;

/// The journals read lately, as events and what they came to: looking again costs what has
/// happened since, and not all that ever happened.
///
/// What is remembered counts only while the journal goes on from the same link, whose digest
/// stands for all before it, and while nobody in it was erased: an erasure counts at once, on
/// every node. The journal itself is asked for both each time.
final class Recollections {
  /// Characters of journal text. As events they take a few times as much memory.
  private static final long MOST = 6_000_000;

  private final Journals journals;
  private final Vault vault;
  private final LinkedHashMap<Journals.Name, Recollection> lately =
      new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long held;

  Recollections(Journals journals, Vault vault) {
    this(journals, vault, MOST);
  }

  /// @param most to remember, in characters of journal text
  Recollections(Journals journals, Vault vault, long most) {
    this.journals = journals;
    this.vault = vault;
    this.most = most;
  }

  /// @param people whose texts were opened
  /// @param size   in characters of journal text
  private record Recollection(Link last, Past past, Set<PersonId> people, long size) {}

  /// Everything that happened; nothing when there is no such engagement here.
  Past read(WorkspaceId workspace, EngagementId engagement) {
    var name = new Journals.Name(workspace, engagement);
    var known = known(name);
    var news = journals.readAfter(workspace, engagement,
        known.map(it -> it.last().position() - 1).orElse(0L),
        known.map(Recollection::people).orElse(Set.of()));
    if (known.isPresent() && !goesOn(known.get(), news)) {
      forget(name);
      return read(workspace, engagement);
    }
    var links = news.links();
    var fresh = known.isPresent() ? links.subList(1, links.size()) : links;
    if (fresh.isEmpty()) return known.map(Recollection::past).orElse(Past.NOTHING);
    var read = read(workspace, known, fresh);
    keep(name, read);
    return read.past();
  }

  private static boolean goesOn(Recollection known, Journals.News news) {
    return !news.erased() && !news.links().isEmpty()
        && news.links().getFirst().digest().equals(known.last().digest());
  }

  private Recollection read(WorkspaceId workspace, Optional<Recollection> known,
      List<Link> fresh) {
    var people = new HashSet<>(known.map(Recollection::people).orElse(Set.of()));
    var canonical = new Canonical(noting(people, vault.seals(workspace)));
    var past = known.map(Recollection::past).orElse(Past.NOTHING)
        .and(fresh.stream().map(it -> canonical.read(it.body(), Event.class)).toList());
    var size = known.map(Recollection::size).orElse(0L)
        + fresh.stream().mapToLong(it -> it.body().length()).sum();
    return new Recollection(fresh.getLast(), past, Set.copyOf(people), size);
  }

  /// Who is read about, except for whom there is nothing left to read.
  private static Seals noting(Set<PersonId> people, Seals seals) {
    return new Seals() {
      @Override public String seal(PersonId about, String plain) {
        return seals.seal(about, plain);
      }

      @Override public Optional<String> open(PersonId about, String sealed) {
        var plain = seals.open(about, sealed);
        if (plain.isPresent()) people.add(about);
        return plain;
      }
    };
  }

  private synchronized Optional<Recollection> known(Journals.Name name) {
    return Optional.ofNullable(lately.get(name));
  }

  private synchronized void keep(Journals.Name name, Recollection read) {
    forget(name);
    lately.put(name, read);
    held += read.size();
    while (held > most) forget(lately.firstEntry().getKey());
  }

  /// How much is remembered, in characters of journal text.
  synchronized long held() {
    return held;
  }

  private synchronized void forget(Journals.Name name) {
    held -= Stream.ofNullable(lately.remove(name)).mapToLong(Recollection::size).sum();
  }
}
