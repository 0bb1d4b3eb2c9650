package pacta.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// A professional asks to come in: a link goes to the address, if it is somebody's here. Who
/// asked learns nothing of that, neither from the answer nor from the time it takes.
public final class SignIn implements AutoCloseable {
  static final int LETTERS = 3;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final Workspaces workspaces;
  private final Links links;
  private final SignInPost post;
  private final InstantSource clock;
  private final ExecutorService later;

  /// @param later does the work after the answer has left; closed with this
  public SignIn(Workspaces workspaces, Links links, SignInPost post, InstantSource clock,
      ExecutorService later) {
    this.workspaces = workspaces;
    this.links = links;
    this.post = post;
    this.clock = clock;
    this.later = later;
  }

  public void ask(String email) {
    later.execute(() -> workspaces.membersAt(email).forEach(it -> send(it, clock.instant())));
  }

  /// A link to sign in, for who has the console of this server: as often as they start it.
  public void sendTo(Member member) {
    post.send(member, links.issue(member, clock.instant()));
  }

  /// Waits for the letters that are on their way.
  @Override public void close() {
    later.close();
  }

  private void send(Member member, Instant now) {
    links.issue(member, LETTERS, now.minus(WINDOW), now)
        .ifPresent(link -> post.send(member, link));
  }
}
