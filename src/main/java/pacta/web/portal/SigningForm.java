package pacta.web.portal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import pacta.engagement.Signing;
import pacta.engagement.Signing.Consent;
import pacta.engagement.Signing.Means;
import pacta.engagement.Signing.Means.Channel;
import pacta.people.Personal;
import pacta.seal.Drawing;
import pacta.web.Form;

/// What a client types, draws and ticks to sign. Reading it notes what is missing.
record SigningForm(String name, Optional<String> drawing, Set<Consent> consents, String code) {
  static final String DRAWN = "drawn";

  static SigningForm read(Form form, Reading reading) {
    var name = form.required("name");
    var drawing = drawing(form);
    var consents = EnumSet.noneOf(Consent.class);
    consent(form, "agrees", Consent.AGREES, consents);
    consent(form, "electronically", Consent.ELECTRONICALLY, consents);
    if (reading.isConsumer()) consent(form, "obliges", Consent.OBLIGES_TO_PAY, consents);
    if (form.text("code").isEmpty()) form.refuse("code", "signing.code.missing");
    return new SigningForm(name, drawing, consents, form.value("code"));
  }

  private static Optional<String> drawing(Form form) {
    if (!form.has("how", DRAWN)) return Optional.empty();
    var drawn = Optional.of(form.value("drawing")).filter(it -> Drawing.parse(it).isPresent());
    if (drawn.isEmpty()) form.refuse("how-drawn", "signing.drawing.missing");
    return drawn;
  }

  private static void consent(Form form, String field, Consent consent, Set<Consent> given) {
    if (form.isTicked(field)) given.add(consent);
    else form.refuse(field, "signing.consent.missing");
  }

  Signing signing(Mine mine, Instant verified, String address, String agent) {
    var seat = mine.seat();
    return new Signing(seat.aboutClient(name), drawing.map(seat::aboutClient), consents,
        new Means(Channel.MAILED_LINK_AND_CODE, verified, seat.aboutClient(address),
            new Personal(seat.client(), agent)));
  }
}
