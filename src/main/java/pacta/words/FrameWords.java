package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.terms.Capacity;
import pacta.terms.ClauseId;
import pacta.terms.Party;
import pacta.terms.Payer;
import pacta.terms.Point;

/// The first point and the last, which hold no rule: who the parties are, and what signing is.
record FrameWords(Ground ground) {
  List<ClauseText> parties() {
    var sentences = new ArrayList<String>();
    party("party.professional", ground.draft().professional()).ifPresent(sentences::add);
    party("party.client", ground.draft().client()).ifPresent(sentences::add);
    payer().ifPresent(it -> sentences.add(ground.say("party.payer", "name", it.party().name(),
        "details", details(it.party()), "signer", it.signer().strip())));
    ground.draft().capacity().map(this::capacity).ifPresent(sentences::add);
    if (isTold(ground.draft().professional()) && isTold(ground.draft().client()))
      sentences.add(say("party.notices"));
    return numbered(Point.PARTIES, sentences);
  }

  private static boolean isTold(Optional<Party> party) {
    return party.filter(it -> !it.isUnnamed()).isPresent();
  }

  private Optional<String> party(String key, Optional<Party> party) {
    return party.filter(it -> !it.isUnnamed()).map(it ->
        ground.say(key, "name", it.name().strip(), "details", details(it)));
  }

  private String details(Party party) {
    var taxId = party.taxId().isBlank() ? Stream.<String>empty()
        : Stream.of(ground.say("party.tax-id", "id", party.taxId().strip()));
    return Stream.concat(taxId, Stream.of(party.address().strip(), party.email().strip())
        .filter(detail -> !detail.isEmpty())).collect(Collectors.joining("; "));
  }

  private Optional<Payer> payer() {
    return ground.draft().find(Payer.class);
  }

  /// The sentence, in the form for three where somebody else pays.
  private String say(String key, Object... named) {
    return payer().map(it -> ground.say(key + ".payer", Stream.concat(Stream.of("payer",
        it.party().name()), Stream.of(named)).toArray())).orElseGet(() -> ground.say(key, named));
  }

  private String capacity(Capacity capacity) {
    return ground.sentences(payer().filter(_ -> capacity == Capacity.BUSINESS)
        .map(it -> ground.say("capacity.payer", "payer", it.party().name()))
        .orElseGet(() -> ground.say("capacity." + capacity)));
  }

  List<ClauseText> signatures() {
    return numbered(Point.SIGNATURES, List.of(
        say("sign.force", "first", fullName(ground.draft().professional(), ground.pro()),
            "second", fullName(ground.draft().client(), ground.client())),
        ground.say("sign.kind"),
        say("sign.amendments"),
        ground.say("sign.language." + ground.draft().language())));
  }

  private static String fullName(Optional<Party> party, String otherwise) {
    return party.filter(it -> !it.isUnnamed()).map(it -> it.name().strip()).orElse(otherwise);
  }

  private static List<ClauseText> numbered(Point point, List<String> sentences) {
    var clauses = new ArrayList<ClauseText>();
    for (var sentence : sentences)
      clauses.add(ClauseText.plain(
          new ClauseId(point.number(), clauses.size() + 1), sentence));
    return clauses;
  }
}
