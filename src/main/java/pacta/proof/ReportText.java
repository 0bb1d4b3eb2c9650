package pacta.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.words.Formats;
import pacta.words.Phrases;

/// A report as people read it: what it is, whether it holds, and why not.
public record ReportText(Report report, Language language) {
  /// One fact about a file: "Sellado", "lunes, 12 de enero de 2026…".
  public record Fact(String name, String value) {}

  /// "Sí, es auténtico y está completo." Of what is whole and may be anybody's, it says that.
  public String verdict() {
    boolean anybodys = report.verdict().compareTo(Verdict.SUPERSEDED) <= 0 && !report.isConfirmed();
    return say(report.kind().tag() + "." + report.verdict().tag()
        + (anybodys ? ".anybodys" : ""));
  }

  /// What the verdict means for who has the file in hand.
  public String advice() {
    return say("advice." + report.verdict().tag());
  }

  /// What was found, each in a sentence; nothing for a file that is as it should be and whose
  /// authority was given.
  public List<String> findings() {
    return report.findings().stream().map(this::finding).toList();
  }

  public String finding(Finding it) {
    return say("finding." + it.code().tag(), slots(it));
  }

  private Map<String, String> slots(Finding it) {
    var slots = new TreeMap<String, String>();
    slots.put("place", phrases().has("place." + it.place()) ? say("place." + it.place())
        : it.place());
    slots.put("root", report.logged().flatMap(Logged::root)
        .or(() -> report.sealed().flatMap(Sealed::root)).map(ReportText::grouped).orElse("—"));
    return slots;
  }

  /// What the file says of itself; nothing when it cannot be read.
  public List<Fact> facts() {
    return report.sealed().map(this::facts)
        .or(() -> report.logged().map(this::facts)).orElse(List.of());
  }

  private List<Fact> facts(Logged it) {
    var facts = new ArrayList<Fact>();
    add(facts, "code", it.code());
    it.version().ifPresent(number -> add(facts, "version", Integer.toString(number)));
    add(facts, "signers", String.join(", ", it.signers()));
    add(facts, "made", moment(it.made(), Optional.empty()));
    add(facts, "log", it.origin());
    it.stamped().ifPresent(at -> add(facts, "stamped", moment(at, Optional.empty())));
    add(facts, "key", it.key());
    return facts;
  }

  private List<Fact> facts(Sealed it) {
    var facts = new ArrayList<Fact>();
    add(facts, "document", say("pages", Map.of("title", it.title(),
        "pages", Integer.toString(it.pages()))));
    add(facts, "code", it.code());
    it.version().ifPresent(number -> add(facts, "version", Integer.toString(number)));
    for (var signature : it.signatures())
      add(facts, "party." + signature.party(), signature.name());
    it.sealedAt().ifPresent(at -> add(facts, "sealed", moment(at, it.zone())));
    it.stamped().ifPresent(at -> add(facts, "stamped", moment(at, it.zone())));
    add(facts, "instance", it.instance());
    it.terms().ifPresent(digest -> add(facts, "terms", digest.brief()));
    add(facts, "digest", grouped(report.digest()));
    return facts;
  }

  private void add(List<Fact> facts, String key, String value) {
    if (!value.isBlank()) facts.add(new Fact(say("fact." + key), value));
  }

  private String moment(Instant at, Optional<ZoneId> zone) {
    var formats = Formats.in(language);
    return formats.momentInFull(at.atZone(zone.orElse(ZoneOffset.UTC))) + " ("
        + zone.map(formats::zone).orElse("UTC") + ")";
  }

  /// What kind of signature this is, and is not.
  public String kindOfSignature() {
    return say("signature");
  }

  /// All of it as one paragraph.
  public String paragraph() {
    var said = new ArrayList<String>();
    said.add(verdict());
    boolean authentic = report.verdict().compareTo(Verdict.SUPERSEDED) <= 0;
    if (authentic) report.sealed().ifPresent(it -> said.add(what(it)));
    if (authentic) report.logged().ifPresent(it -> said.add(what(it)));
    said.addAll(findings());
    said.add(!authentic ? advice() : report.sealed().isPresent() ? kindOfSignature() : "");
    return String.join(" ", said).strip();
  }

  private String what(Logged it) {
    return say("what.logged", Map.of("code", it.code(), "origin", it.origin(),
        "links", Long.toString(it.links()), "made", moment(it.made(), Optional.empty()),
        "key", it.key()));
  }

  private String what(Sealed it) {
    var signers = it.signatures().stream().map(signature -> say("signer",
        Map.of("name", signature.name(), "party", say("place." + signature.party())))).toList();
    return say("what", Map.of("title", it.title(), "code", it.code(),
        "version", it.version().map(number -> Integer.toString(number)).orElse(""),
        "pages", Integer.toString(it.pages()), "signers", String.join(", ", signers),
        "sealed", it.sealedAt().map(at -> moment(at, it.zone())).orElse(""),
        "instance", it.instance(), "digest", grouped(report.digest())));
  }

  /// In eights, as people compare them.
  private static String grouped(Digest digest) {
    return digest.hex().replaceAll("(.{8})(?=.)", "$1 ");
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, String> slots) {
    return phrases().say(key, slots);
  }

  private Phrases phrases() {
    return Phrases.of(ReportText.class, "proof", language);
  }
}
