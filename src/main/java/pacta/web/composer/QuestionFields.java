package pacta.web.composer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pacta.alliance.Question;
import pacta.alliance.Question.Asks;
import pacta.engagement.Methodology;

/// The name of a methodology and its questions, one row each.
final class QuestionFields {
  private QuestionFields() {}

  static Map<String, String> fields(Methodology methodology) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", methodology.name());
    for (var i = 0; i < methodology.questions().size(); i++) {
      var question = methodology.questions().get(i);
      fields.put(field(i, "id"), question.id());
      fields.put(field(i, "asks"), question.asks().name());
      fields.put(field(i, "es"), question.es());
      fields.put(field(i, "en"), question.en());
    }
    return fields;
  }

  /// The methodology as it was typed; a question without either text is dropped, and one with a
  /// text in one language alone is asked in that one.
  static Methodology read(Typed typed, Methodology before) {
    var name = typed.form().required("name");
    var questions = new ArrayList<Question>();
    for (var row = 0; row < Rows.QUESTIONS.in(typed.form()); row++) {
      var es = typed.text(field(row, "es"));
      var en = typed.text(field(row, "en"));
      if (es.isEmpty() && en.isEmpty()) continue;
      var asks = typed.one(field(row, "asks"), Asks.class);
      questions.add(new Question(id(typed.text(field(row, "id")), questions, before), asks,
          es.isEmpty() ? en : es, en.isEmpty() ? es : en));
    }
    if (questions.isEmpty()) typed.form().refuse(field(0, "es"), "methodology.no-questions");
    return new Methodology(name, questions, before.clauses());
  }

  /// The one it had, or the first that no question has or had.
  private static String id(String had, List<Question> questions, Methodology before) {
    if (had.matches("[a-z]\\d{1,4}") && !has(questions, had)) return had;
    return IntStream.rangeClosed(1, 10_000).mapToObj(n -> "q" + n)
        .filter(id -> !has(questions, id) && !has(before.questions(), id)).findFirst()
        .orElseThrow();
  }

  private static boolean has(List<Question> questions, String id) {
    return questions.stream().anyMatch(question -> question.id().equals(id));
  }

  private static String field(int row, String name) {
    return Rows.QUESTIONS.field(row, name);
  }
}
