package pacta.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.alliance.Alliance;
import pacta.document.Block.Example;
import pacta.document.Block.Grid;
import pacta.document.Block.Item;
import pacta.document.Block.Segment;
import pacta.document.Block.Tone;
import pacta.document.Block.Total;
import pacta.engagement.Agreed;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.people.Language;
import pacta.terms.Levy;
import pacta.terms.NoticeTiers;
import pacta.terms.Party;
import pacta.terms.Point;
import pacta.terms.Scale;
import pacta.terms.Terms;
import pacta.terms.Version;
import pacta.time.Notice;
import pacta.words.ClauseText;
import pacta.words.ConsumerNotice;
import pacta.words.Formats;
import pacta.words.PointText;
import pacta.words.Prose;
import pacta.words.TableRow;

/// An agreement as a paper: the words of its terms, the alliance before them, both to sign.
///
/// @param checking the page where anybody can check it once it is sealed, if it is to be
public record AgreementPaper(Agreed agreed, Alliance alliance, String code, String subtitle,
    LocalDate on, Language language, Optional<URI> checking) {
  /// What a unit of notice weighs on the bar, against the others.
  private static final int LAST_WEIGHT = 15;

  public Paper paper() {
    var terms = agreed.terms();
    var json = Canonical.PLAIN.write(agreed);
    return new Paper(language, code, agreed.version().number(), say("paper.title"), subtitle,
        Formats.in(language).date(on), translation(),
        parties(terms),
        phrases(), points(), signatures(), List.of(), checking, annex(), Digest.of(json),
        json);
  }

  /// Source: art. 98.7 of RDLeg 1/2007: the information is confirmed on a durable medium.
  private Optional<Paper.Annex> annex() {
    return ConsumerNotice.of(agreed.terms(), subtitle, language, Optional.empty())
        .map(notice -> new Paper.Annex(say("paper.annex"), notice.items().stream()
            .map(item -> new Item("", item.title() + ".", item.text(), Optional.empty(),
                List.of())).toList(), notice.form()));
  }

  private Optional<String> translation() {
    return language == agreed.terms().language() ? Optional.empty()
        : Optional.of(say("paper.translation." + agreed.terms().language()));
  }

  private List<Paper.Party> parties(Terms terms) {
    return Stream.concat(Stream.of(party(Ink.PROFESSIONAL, terms.professional()),
            party(Ink.CLIENT, terms.client())),
        terms.payer().stream().map(it -> party(Ink.PAYER, it.party()))).toList();
  }

  private Paper.Party party(Ink ink, Party party) {
    if (party.isUnnamed()) return new Paper.Party(ink, say("paper." + ink), "", List.of());
    return new Paper.Party(ink, say("paper." + ink), party.name(),
        Stream.of(party.taxId(), party.address(), party.email())
            .filter(line -> !line.isBlank()).toList());
  }

  /// What the two took from their talk is not for a third to read.
  private Optional<Paper.Alliance> phrases() {
    if (!alliance.isConfirmed() || agreed.terms().payer().isPresent()) return Optional.empty();
    return Optional.of(new Paper.Alliance(say("paper.alliance"),
        alliance.phrases().stream().map(phrase -> phrase.text().text()).toList(),
        say("paper.alliance.note")));
  }

  private List<Paper.Signature> signatures() {
    if (language != agreed.terms().language()) return List.of();
    return parties(agreed.terms()).stream()
        .map(it -> new Paper.Signature(it.ink(), it.name())).toList();
  }

  private List<Paper.Point> points() {
    return Prose.of(agreed.terms(), language).stream()
        .map(point -> new Paper.Point(point.number(), point.title(), blocks(point))).toList();
  }

  private List<Block> blocks(PointText point) {
    var blocks = new ArrayList<Block>();
    var cancels = agreed.terms().find(NoticeTiers.class).isPresent();
    if (cancels && point.number() == Point.CHANGES.number()) blocks.add(scale());
    for (var clause : point.clauses()) {
      blocks.add(item(clause));
      if (!clause.rows().isEmpty()) blocks.add(grid(clause.rows()));
    }
    return blocks;
  }

  private Item item(ClauseText clause) {
    return new Item(clause.id().toString(), "", clause.text(), clause.mark(),
        clause.examples().stream()
            .map(example -> new Example(example.when(), example.outcome())).toList());
  }

  private Grid grid(List<TableRow> rows) {
    var total = rows.stream().filter(TableRow::total).findFirst();
    return new Grid(List.of(say("grid.part"), say("grid.when"), say("grid.amount")),
        rows.stream().filter(row -> !row.total())
            .map(row -> List.of(row.part(), row.when(), row.amount())).toList(),
        total.map(row -> new Total(row.part(), row.amount())));
  }

  private Block.Scale scale() {
    var terms = agreed.terms();
    var bands = Scale.agreed(terms, pacta.terms.Facts.none(Version.FIRST, terms.price().currency()),
        pacta.terms.Example.sample(terms)).bands();
    var segments = new ArrayList<Segment>();
    for (var i = 0; i < bands.size(); i++) {
      var band = bands.get(i);
      var cost = Formats.in(language).money(band.cost());
      var label = band.fee().isNone() ? say("scale.free") : band.fee().asShare()
          .map(share -> Formats.in(language).percent(share) + ", " + cost).orElse(cost);
      segments.add(new Segment(label, span(terms.tiers().table(), i), tone(band.fee()),
          weight(bands.size(), i)));
    }
    return new Block.Scale(segments);
  }

  private String span(NoticeTiers.Table tiers, int band) {
    if (band == tiers.tiers().size()) return say("scale.after");
    var until = notice(tiers.tiers().get(band).notice());
    return say("scale.until", "notice", until);
  }

  private String notice(Notice notice) {
    return say("scale." + notice.unit(), "n", Integer.toString(notice.amount()));
  }

  private static int weight(int bands, int band) {
    return band == bands - 1 ? LAST_WEIGHT : band == 0 ? 50 : 35;
  }

  private static Tone tone(Levy fee) {
    return fee.isNone() ? Tone.FREE : fee.isAll() ? Tone.COST : Tone.WAIT;
  }

  private String say(String key, Object... slots) {
    return Sheet.captions(language).say(key, slots);
  }
}
