package pacta.access;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.people.FirstName;
import pacta.post.Address;
import pacta.post.Letter;
import pacta.post.LetterBox;
import pacta.post.LetterKind;
import pacta.post.Letterhead;
import pacta.post.Letters;
import pacta.words.Formats;

/// Sends a link to sign in by letter, at once: it opens a whole practice, and not for long. Where
/// there is no mail server yet, the letter box tells it at the console.
final class SignInLetter implements SignInPost {
  private final LetterBox letters;
  private final Workspaces workspaces;
  private final InstantSource clock;

  SignInLetter(LetterBox letters, Workspaces workspaces, InstantSource clock) {
    this.letters = letters;
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
    letters.deliver(letter, now);
  }

  private static LetterKind about(Member member, Workspace workspace, URI link, Instant now) {
    var first = FirstName.of(member.name());
    var head = new Letterhead(workspace.business(), first, workspace.trade(),
        workspace.address().getAuthority());
    var until = now.plus(Purpose.ENTER.life()).atZone(workspace.zone()).toLocalTime();
    return new LetterKind.SignInLink(head, first, link.toString(),
        Formats.in(member.language()).atTime(until));
  }
}
