package pacta.words;

import java.util.List;
import java.util.regex.Pattern;
import pacta.terms.Extras;
import pacta.terms.Included;
import pacta.terms.NotIncluded;
import pacta.terms.Payer;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Place;

/// Points 2, 3 and 6: what is done, how, and what is added.
record ScopeWords(Ground ground) {
  private static final Pattern LAST_STOPS = Pattern.compile("[.;]+$");

  String included(Included clause) {
    return ground.say("included", "items", items(clause.items()));
  }

  String notIncluded(NotIncluded clause) {
    var three = ground.draft().find(Payer.class).isPresent();
    return ground.say(three ? "not-included.payer" : "not-included",
        "items", noItems(clause.items()));
  }

  String extras(Extras clause) {
    return clause.items().isEmpty() ? ground.say("extras.none")
        : ground.say("extras", "items", items(clause.items()));
  }

  /// As one runs them together in a sentence; by semicolons when one of them has commas.
  private String items(List<String> items) {
    return simple(items) ? ground.formats().list(bare(items)) : String.join("; ", bare(items));
  }

  /// What is left out: `a, b ni c`.
  String noItems(List<String> items) {
    return simple(items) ? ground.formats().listOfNone(bare(items))
        : String.join("; ", bare(items));
  }

  private static boolean simple(List<String> items) {
    return items.stream().noneMatch(item -> item.contains(",") || item.contains(" y ")
        || item.contains(" and "));
  }

  private static List<String> bare(List<String> items) {
    return items.stream().map(item -> LAST_STOPS.matcher(item.strip()).replaceFirst("")).toList();
  }

  String procedure(Procedure clause) {
    var length = ground.minutes(clause.minutes());
    var rhythm = rhythm(clause);
    var place = place(clause.place());
    var sessions = clause.sessions().map(count -> ground.say("procedure.sessions",
            "n", count, "length", length, "rhythm", rhythm, "place", place))
        .orElseGet(() -> ground.say("procedure.ongoing",
            "length", length, "rhythm", rhythm, "place", place));
    return sessions + " " + starts(clause);
  }

  String rhythm(Procedure clause) {
    return ground.say("rhythm." + clause.rhythm());
  }

  private String starts(Procedure clause) {
    var day = ground.term(ground.formats().dateInFull(clause.starts()));
    return clause.usually().map(time -> ground.say("procedure.starts-at", "day", day,
            "time", ground.formats().atTime(time), "zone", ground.zone()))
        .orElseGet(() -> ground.say("procedure.starts", "day", day));
  }

  String place(Place place) {
    return switch (place) {
      case Place.VideoCall() -> ground.say("place.video");
      case Place.Telephone() -> ground.say("place.telephone");
      case Place.InPerson(var address) -> ground.say("place.in-person", "address", address);
    };
  }
}
