package pacta.cli;

import java.util.ArrayList;
import java.util.List;
import pacta.people.Language;
import pacta.terms.Terms;
import pacta.words.Answer;
import pacta.words.Formats;

/// An answer as somebody reads it at the console, in the language that rules.
record AnswerText(Answer answer, Terms terms, Language language) {
  List<String> lines() {
    var formats = Formats.in(language);
    var lines = new ArrayList<String>();
    for (var turn : answer.turns()) {
      var when = formats.momentInFull(turn.at().atZone(terms.zone()));
      lines.add(when + turn.why().map(why -> " · " + why).orElse(""));
      turn.told().ifPresent(told ->
          (language == Language.ES ? told.es() : told.en()).lines()
              .forEach(line -> lines.add("  " + line)));
    }
    var balance = answer.end().balance();
    lines.add(Console.text(language, balance.isNegative() ? "log.favour" : "log.balance",
        "amount", formats.money(balance.isNegative() ? balance.negated() : balance)));
    return lines;
  }
}
