package pacta.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pacta.document.Ink;
import pacta.document.Paper;
import pacta.document.Plain;
import pacta.document.StatementPaper;
import pacta.engagement.Card;
import pacta.engagement.Engagement;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.money.Money;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.terms.Party;
import pacta.terms.Terms;
import pacta.views.Statement;
import pacta.words.Formats;
import pacta.words.Phrases;

/// The account between the two as a paper, and as plain text for those who want no paper.
///
/// @param taken what each line takes from what is owed, below zero, and then all of them; above
///              zero where a payment is taken back
public record AccountPaper(StatementPaper paper, List<String> taken) {
  /// @param at the moment whose account it is
  /// @return empty while there is no agreement in force, and so no account
  public static Optional<AccountPaper> of(EngagementId engagement, Engagement state,
      Language language, Instant at) {
    if (!(state.stage() instanceof Stage.Running running)) return Optional.empty();
    var terms = running.work().terms();
    var formats = Formats.in(language);
    var statement = Statement.of(running, language, terms.zone());
    return Optional.of(new AccountPaper(new StatementPaper(language, Quoted.code(engagement),
        texts(language).say("title"), state.card().value().map(Card::title).orElse(""),
        texts(language).say("on",
            "day", formats.date(at.atZone(terms.zone()).toLocalDate())),
        parties(terms, language),
        statement.lines().stream().map(line -> line(line, language)).toList(),
        total(statement, running, language), List.of(texts(language).say("closing"))),
        taken(statement, running, formats)));
  }

  private static List<String> taken(Statement statement, Stage.Running running, Formats formats) {
    return Stream.concat(statement.lines().stream().map(line -> line.payment()),
            Stream.of(Optional.of(paid(statement, running))))
        .map(paid -> paid.map(it -> formats.money(it.negated())).orElse("")).toList();
  }

  private static Money paid(Statement statement, Stage.Running running) {
    return statement.lines().stream().flatMap(line -> line.payment().stream())
        .reduce(Money.zero(running.work().account().currency()), Money::plus);
  }

  private static List<Paper.Party> parties(Terms terms, Language language) {
    return Stream.concat(Stream.of(party(Ink.PROFESSIONAL, terms.professional(), language),
            party(Ink.CLIENT, terms.client(), language)),
        terms.payer().stream().map(it -> party(Ink.PAYER, it.party(), language))).toList();
  }

  private static Paper.Party party(Ink ink, Party party, Language language) {
    return new Paper.Party(ink, texts(language).say("party." + ink), party.name(),
        Stream.of(party.taxId(), party.address(), party.email())
            .filter(line -> !line.isBlank()).toList());
  }

  private static StatementPaper.Line line(Statement.Line line, Language language) {
    var formats = Formats.in(language);
    return new StatementPaper.Line(formats.dateShort(line.date()),
        concept(line, language) + line.due().map(due -> due(due, line.date(), language)).orElse(""),
        line.clause().map(Object::toString).orElse(""),
        line.charge().map(formats::money).orElse(""),
        line.payment().map(formats::money).orElse(""), formats.money(line.balance()),
        line.undone().isPresent());
  }

  private static String concept(Statement.Line line, Language language) {
    return line.undone().map(_ -> texts(language).say("undone", "what", line.concept()))
        .or(() -> line.why().map(it -> texts(language).say("because",
            "what", line.concept(), "why", it))).orElse(line.concept());
  }

  private static String due(LocalDate due, LocalDate since, Language language) {
    if (due.equals(since)) return "";
    return texts(language).say("due", "day", Formats.in(language).dateShort(due));
  }

  private static StatementPaper.Line total(Statement statement, Stage.Running running,
      Language language) {
    var formats = Formats.in(language);
    var zero = Money.zero(running.work().account().currency());
    var charged = statement.lines().stream().flatMap(line -> line.charge().stream())
        .reduce(zero, Money::plus);
    var balance = statement.balance();
    return new StatementPaper.Line("",
        texts(language).say(balance.isNegative() ? "favour" : "left"), "",
        formats.money(charged), formats.money(paid(statement, running)),
        formats.money(balance.isNegative() ? balance.negated() : balance));
  }

  /// The same as lines of text in columns.
  public String text() {
    var rows = new ArrayList<List<String>>();
    for (var line : paper.lines()) rows.add(cells(line, taken.get(rows.size())));
    rows.add(cells(paper.total(), taken.getLast()));
    var text = new StringBuilder(paper.title() + " · " + paper.code() + "\n" + paper.dateLine()
        + "\n\n");
    for (var party : paper.parties())
      text.append(party.role()).append(": ").append(Plain.line(party.name())).append('\n');
    text.append('\n');
    for (var row : rows) text.append(columns(row, rows)).append('\n');
    return text.append('\n').append(String.join("\n", paper.closing())).append('\n').toString();
  }

  private static List<String> cells(StatementPaper.Line line, String taken) {
    return List.of(line.date(), line.concept(), line.clause(), line.charge(), taken,
        line.balance());
  }

  /// Words stand to the left, sums to the right.
  private static String columns(List<String> row, List<List<String>> rows) {
    var text = new StringBuilder();
    for (var i = 0; i < row.size(); i++) {
      var column = i;
      var width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      var blanks = " ".repeat(width - row.get(i).length());
      text.append(i < 3 ? row.get(i) + blanks : blanks + row.get(i)).append("  ");
    }
    return text.toString().stripTrailing();
  }

  private static Phrases texts(Language language) {
    return Phrases.of(AccountPaper.class, "account", language);
  }
}
