package pacta.web.portal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pacta.engagement.Signing;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Signing.Means;
import pacta.engagement.Signing.Means.Channel;
import pacta.engagement.Signing.Representation;
import pacta.journal.Digest;
import pacta.people.Personal;
import pacta.seal.Drawing;
import pacta.web.Form;

/// What a client or a payer ticks, types and draws to sign, all but the code. Reading it notes what
/// is missing.
///
/// @param office in which they sign for the other party; empty for themselves
record SigningForm(Set<Consent> consents, String name, Optional<String> drawing,
    Optional<String> office) {
  static final String DRAWN = "drawn";
  static final String FOR_ANOTHER = "another";
  /// What stays when the text they were reading is another now: what they typed, and no yes.
  static final List<String> KEPT = List.of("name", "how", "drawing", "as", "office");

  static SigningForm read(Form form, Reading reading) {
    var consents = consents(form, reading);
    var office = reading.mayRepresent() && form.has("as", FOR_ANOTHER)
        ? Optional.of(form.required("office")) : Optional.<String>empty();
    return new SigningForm(consents, form.required("name"), drawing(form), office);
  }

  private static Optional<String> drawing(Form form) {
    if (!form.has("how", DRAWN)) return Optional.empty();
    var drawn = Optional.of(form.value("drawing")).filter(it -> Drawing.parse(it).isPresent());
    if (drawn.isEmpty()) form.refuse("how-drawn", "signing.drawing.missing");
    return drawn;
  }

  private static Set<Consent> consents(Form form, Reading reading) {
    var given = EnumSet.noneOf(Consent.class);
    for (var box : reading.boxes()) if (form.isTicked(box.field())) given.add(box.consent());
    var needed = EnumSet.copyOf(
        Consent.needed(reading.mine().me(), reading.mine().terms().capacity()));
    if (given.contains(Consent.BEGINS_AT_ONCE)) needed.add(Consent.OWES_WHAT_WAS_GIVEN);
    else given.remove(Consent.OWES_WHAT_WAS_GIVEN);
    for (var box : reading.boxes())
      if (needed.contains(box.consent()) && !given.contains(box.consent()))
        form.refuse(box.field(), box.consent() == Consent.OWES_WHAT_WAS_GIVEN
            ? "signing.consent.owes" : "signing.consent.missing");
    return given;
  }

  /// Changes with anything that a code is asked for, but for the stroke of a finger.
  String fingerprint() {
    return Digest.of(name.strip() + "\n" + office.orElse("") + "\n"
        + consents.stream().sorted().map(Enum::name).collect(Collectors.joining(" "))).hex();
  }

  /// @param channel how the code came to them
  Signing signing(Reading reading, Instant verified, Channel channel, String address,
      String agent) {
    var mine = reading.mine();
    var seat = mine.seat();
    var given = reading.boxes().stream().filter(it -> consents.contains(it.consent()))
        .map(box -> Signing.Given.of(box.consent(), mine.page().language(),
            seat.aboutMe(reading.words(box)))).toList();
    var mailbox = channel == Channel.MAILED_LINK_AND_CODE
        ? Optional.of(seat.aboutMe(mine.mailbox())) : Optional.<Personal>empty();
    var means = new Means(channel, verified, seat.aboutMe(address),
        new Personal(seat.actor().person(), agent), mailbox,
        Optional.of(mine.page().zone()), Optional.of(reading.shown().at()));
    return new Signing(seat.aboutMe(name), drawing.map(seat::aboutMe), consents, means,
        given, office.map(it -> new Representation(
            seat.aboutMe(mine.party().name()), seat.aboutMe(it))));
  }
}
