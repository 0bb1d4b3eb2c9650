package pacta.web.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pacta.people.Signatory;
import pacta.web.Icon;
import pacta.web.Ring;

/// One thing that happened, as the history tells it.
///
/// @param ink   of who did it: `pro`, `cli`, `pactd` for both, or nothing
/// @param icon  absent where a ring stands
/// @param lead  what happened, in a few words
/// @param more  the rest of it; may be empty
/// @param quote what somebody wrote
public record Fact(Instant at, String ink, Optional<Icon> icon, Optional<Ring> ring, String lead,
    String more, Optional<Quote> quote, List<Link> links) {
  /// Somebody's own words, in their ink.
  public record Quote(String ink, String text) {}

  /// A page to look at from here.
  public record Link(String href, String text) {}

  static Fact of(Instant at, Signatory by, Icon icon, String lead) {
    return new Fact(at, ink(by), Optional.of(icon), Optional.empty(), lead, "", Optional.empty(),
        List.of());
  }

  static Fact ofBoth(Instant at, Ring ring, String lead) {
    return new Fact(at, "pactd", Optional.empty(), Optional.of(ring), lead, "", Optional.empty(),
        List.of());
  }

  static String ink(Signatory by) {
    return switch (by) {
      case PROFESSIONAL -> "pro";
      case CLIENT -> "cli";
      case PAYER -> "org";
    };
  }

  Fact saying(String said) {
    return new Fact(at, ink, icon, ring, lead, said, quote, links);
  }

  Fact quoting(Signatory by, String text) {
    return new Fact(at, ink, icon, ring, lead, more, Optional.of(new Quote(ink(by), text)), links);
  }

  Fact quoting(Signatory by, Optional<? extends CharSequence> text) {
    return text.map(it -> quoting(by, it.toString())).orElse(this);
  }

  Fact linking(String href, String text) {
    var all = new java.util.ArrayList<>(links);
    all.add(new Link(href, text));
    return new Fact(at, ink, icon, ring, lead, more, quote, List.copyOf(all));
  }
}
