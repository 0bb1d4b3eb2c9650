package pacta.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.document.Ink;
import pacta.document.Paper;
import pacta.document.ReportPaper.Line;
import pacta.document.ReportPaper.Section;
import pacta.document.ReportPaper;
import pacta.engagement.Engagement;
import pacta.engagement.Event;
import pacta.engagement.Quoted;
import pacta.engagement.Signing.Means.Channel;
import pacta.engagement.Signing;
import pacta.engagement.Stage;
import pacta.journal.Link;
import pacta.money.Money;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.post.Posted;
import pacta.proof.Receipt;
import pacta.terms.Derivation;
import pacta.terms.Party;
import pacta.terms.Terms;
import pacta.views.Statement;
import pacta.views.Unpaid;
import pacta.words.Formats;
import pacta.words.Phrases;

/// The papers that are made for a case file: what proves the signatures, and what is owed.
///
/// @param at the moment they tell of
record CasePapers(EngagementId engagement, Engagement state, Stage.Running running,
    Language language, Instant at) {
  /// One act of the journal, and where it stands.
  record Act(Link link, Event event) {}

  /// Who signed what, when, and how they were known.
  ReportPaper evidence(List<Act> acts, List<Receipt.Paper> papers) {
    var sections = new ArrayList<Section>();
    sections.add(new Section(say("papers"), papers.stream().map(paper -> new Line(paper.file(),
        say("paper", "printed", paper.printed().hex(), "sealed", paper.sealed().hex()))).toList()));
    for (var act : acts)
      if (act.event() instanceof Event.Signed signed) sections.add(signature(act, signed));
    sections.add(new Section(say("then"), acts.stream()
        .filter(act -> !(act.event() instanceof Event.Signed))
        .map(act -> new Line(say("act." + act.event().getClass().getSimpleName()),
            moment(act.event().at()) + ". " + place(act.link()))).toList()));
    var handed = acts.stream().map(Act::event).anyMatch(it -> it instanceof Event.Signed signed
        && signed.signing().means().channel() == Channel.LINK_AND_CODE_BY_HAND);
    return report("evidence", sections,
        List.of(say("evidence.level", "handed", handed ? "yes" : "no"), say("evidence.check")));
  }

  private Section signature(Act act, Event.Signed signed) {
    var signing = signed.signing();
    var lines = new ArrayList<Line>();
    lines.add(line("who", words(signing.name()) + ", " + role(signed.by().role())));
    signing.represents().ifPresent(it -> lines.add(line("for",
        words(it.party()) + " (" + words(it.office()) + ")")));
    lines.add(line("when", moment(signed.at())));
    lines.add(line("means", say("means." + signing.means().channel().name(),
        "at", moment(signing.means().verified()))));
    signing.means().mailbox().ifPresent(it -> lines.add(line("mailbox", words(it))));
    lines.add(line("from", words(signing.means().address())));
    lines.add(line("with", words(signing.means().agent())));
    lines.add(line("consents", consents(signing)));
    lines.add(line("seen", signed.seen().hex()));
    lines.add(line("link", place(act.link())));
    return new Section(say("signature", "who", words(signing.name())), lines);
  }

  /// The words that stood beside each tick, where they were kept.
  private String consents(Signing signing) {
    var said = signing.given().isEmpty()
        ? signing.consents().stream().sorted().map(it -> say("consent." + it.name()))
        : signing.given().stream().map(it -> words(it.words()));
    return said.collect(Collectors.joining("\n"));
  }

  /// What is owed, since when, by which clause, and what was written about it.
  ReportPaper claim(List<Posted> letters) {
    var sections = new ArrayList<>(List.of(owed(), paid()));
    if (!letters.isEmpty()) sections.add(letters(letters));
    return report("claim", sections, List.of(say("claim.closing")));
  }

  /// What was written to whom, and what became of it.
  ReportPaper messages(List<Posted> letters) {
    return report("messages", List.of(letters(letters)), List.of());
  }

  private Section owed() {
    var lines = new ArrayList<Line>();
    var concepts = Statement.of(running, language, zone()).lines();
    for (var part : Unpaid.of(running)) {
      var entry = part.entry();
      lines.add(new Line(formats().money(part.left()), say("owed",
          "what", concepts.get(entry.number() - 1).concept(),
          "due", part.date().map(day -> say("due", "day", formats().date(day)))
              .orElseGet(() -> say("undated")),
          "since", moment(entry.at()),
          "by", entry.because().map(this::clause).orElse(""))));
    }
    var balance = running.work().account().balance();
    running.work().terms().payer().ifPresent(it ->
        lines.add(new Line(say("payer"), it.party().name())));
    lines.add(new Line(say(balance.isNegative() ? "favour" : "total"),
        formats().money(balance.isNegative() ? balance.negated() : balance)));
    return new Section(say("owed.title"), lines);
  }

  private String clause(Derivation because) {
    return say("clause", "clause", because.clause().toString(),
        "version", because.version().number());
  }

  private Section paid() {
    var account = running.work().account();
    var lines = Statement.of(running, language, zone()).lines().stream()
        .filter(line -> line.payment().isPresent())
        .map(line -> new Line(formats().date(line.date()),
            line.concept() + ": " + formats().money(line.payment().orElseThrow()))).toList();
    Money paid = account.paid();
    return new Section(say("paid.title"), Stream.concat(lines.stream(),
        Stream.of(new Line(say("paid"), formats().money(paid)))).toList());
  }

  private Section letters(List<Posted> letters) {
    return new Section(say("letters.title"), letters.stream().map(letter -> new Line(
        moment(letter.at()), say("letter",
            "to", role(state.roleOf(letter.person()).orElse(Signatory.CLIENT)),
            "subject", letter.content().map(Posted.Content::subject).orElse(letter.kind()),
            "state", letter.said(language)))).toList());
  }

  private ReportPaper report(String kind, List<Section> sections, List<String> closing) {
    var terms = running.work().terms();
    return new ReportPaper(language, Quoted.code(engagement), say(kind + ".title"),
        state.card().value().map(card -> card.title()).orElse(""),
        say("on", "day", moment(at)),
        parties(terms), sections, closing);
  }

  private List<Paper.Party> parties(Terms terms) {
    return Stream.concat(Stream.of(party(Signatory.PROFESSIONAL, terms.professional()),
            party(Signatory.CLIENT, terms.client())),
        terms.payer().stream().map(it -> party(Signatory.PAYER, it.party()))).toList();
  }

  private Paper.Party party(Signatory role, Party party) {
    return new Paper.Party(Ink.of(role), role(role), party.name(),
        Stream.of(party.taxId(), party.address(), party.email())
            .filter(line -> !line.isBlank()).toList());
  }

  private String place(Link link) {
    return say("place", "position", Long.toString(link.position()), "digest", link.digest().hex());
  }

  /// In the zone of the agreement and in UTC, to the second.
  private String moment(Instant when) {
    return formats().momentInFull(when.atZone(zone())) + " (" + formats().zone(zone()) + "; "
        + when.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + ")";
  }

  private Line line(String key, String text) {
    return new Line(say(key + ".lead"), text);
  }

  private String role(Signatory role) {
    return say("role." + role.name());
  }

  private static String words(Personal text) {
    return text.isErased() || text.isBlank() ? "—" : text.text();
  }

  private ZoneId zone() {
    return running.work().terms().zone();
  }

  private Formats formats() {
    return Formats.in(language);
  }

  private String say(String key, Object... named) {
    return Phrases.of(CasePapers.class, "case", language).say(key, named);
  }
}
