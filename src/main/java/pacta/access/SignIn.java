package pacta.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/// A professional asks to come in: a link goes to the address, if it is somebody's here. Who
/// asked learns nothing of that, neither from the answer nor from the time it takes.
public final class SignIn {
  static final int LETTERS = 3;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final Workspaces workspaces;
  private final Links links;
  private final SignInPost post;
  private final InstantSource clock;
  private final Executor later;

  /// @param later does the work after the answer has left
  public SignIn(Workspaces workspaces, Links links, SignInPost post, InstantSource clock,
      Executor later) {
    this.workspaces = workspaces;
    this.links = links;
    this.post = post;
    this.clock = clock;
    this.later = later;
  }

  public void ask(String email) {
    later.execute(() -> workspaces.membersAt(email).forEach(it -> send(it, clock.instant())));
  }

  /// A link to sign in, for who has the console of this server.
  public void sendTo(Member member) {
    send(member, clock.instant());
  }

  private void send(Member member, Instant now) {
    if (links.issuedSince(member, Purpose.ENTER, now.minus(WINDOW)) >= LETTERS) return;
    post.send(member, links.issue(member, now));
  }
}
