package pacta.access;

import java.net.URI;

/// Takes a link to sign in to its owner.
@FunctionalInterface
public interface SignInPost {
  void send(Member member, URI link);
}
