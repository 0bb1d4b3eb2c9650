package pacta.access;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pacta.post.Address;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.post.LetterKind;
import pacta.post.Letterhead;
import pacta.post.Letters;
import pacta.words.Formats;

/// Sends a link to sign in by letter, at once and kept nowhere: it opens a whole practice.
final class SignInLetter implements SignInPost {
  private static final Logger LOG = LoggerFactory.getLogger(SignInLetter.class);

  private final Carrier carrier;
  private final Workspaces workspaces;
  private final InstantSource clock;

  SignInLetter(Carrier carrier, Workspaces workspaces, InstantSource clock) {
    this.carrier = carrier;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @Override public void send(Member member, URI link) {
    var now = clock.instant();
    var workspace = workspaces.find(member.workspace()).orElseThrow();
    var letter = new Letter(UUID.randomUUID(), workspace.id(), Optional.empty(), member.person(),
        new Address(member.name(), member.email()), workspace.business(), Optional.empty(),
        member.language(), Letters.write(about(member, workspace, link, now), member.language()),
        List.of());
    switch (carrier.carry(letter, now)) {
      case Carrier.Carried.Accepted _ -> LOG.debug("a link to sign in was sent");
      case Carrier.Carried.Refused(var trouble, var detail) ->
          LOG.warn("a link to sign in could not be sent: {} {}", trouble, detail);
    }
  }

  private static LetterKind about(Member member, Workspace workspace, URI link, Instant now) {
    var first = first(member.name());
    var head = new Letterhead(workspace.business(), first, workspace.trade(),
        workspace.address().getAuthority());
    var until = now.plus(Purpose.ENTER.life()).atZone(workspace.zone()).toLocalTime();
    return new LetterKind.SignInLink(head, first, link.toString(),
        Formats.in(member.language()).atTime(until));
  }

  private static String first(String name) {
    return name.strip().split("\\s+")[0];
  }
}
