package pacta.web.explorer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pacta.terms.Incident;
import pacta.terms.Scenario;
import pacta.terms.Stories;
import pacta.terms.Story;
import pacta.web.Figures;
import pacta.web.Form;

/// What was asked, as an address or a form has it; what it leaves out is as the story of that kind
/// tells it.
///
/// @param form     what stands in the blanks, and what is wrong with it
/// @param scenario empty while something in the blanks cannot be read
record Question(Kind kind, Form form, Optional<Scenario> scenario, Before before) {
  /// The kind that is asked about.
  static final String KIND = "if";
  /// The kind whose blanks the page showed: those of another are nobody's fault. No slot can
  /// have its name.
  static final String SHOWN = "if-asked-kind";

  static Question of(Map<String, String> asked, Scene scene, Figures figures, Voices voices) {
    var stories = new Stories(scene.plan());
    var kind = Kind.named(asked.getOrDefault(KIND, ""))
        .orElseGet(() -> Kind.of(first(stories)));
    var begins = kind.beginning(stories);
    var sentence = voices.sentence(kind, scene.terms());
    var filled = new Filling(sentence, figures).of(begins);
    var typed = new LinkedHashMap<>(filled);
    typed.replaceAll((field, begun) -> asked.getOrDefault(field, begun));
    var form = Form.filled(with(typed, asked));
    var read = new Reading(sentence, scene, form, figures, begins).incident();
    if (read.isEmpty() && asked.containsKey(SHOWN) && !asked.get(SHOWN).equals(kind.word()))
      return of(Map.of(KIND, kind.word()), scene, figures, voices);
    var before = Before.read(form, figures, scene.terms());
    return new Question(kind, form, read.filter(_ -> form.isFine()).map(stories::settled)
        .map(it -> before.with(new Scenario(scene.before(it), it), scene.terms())), before);
  }

  /// What the page begins with: what is asked most of those terms.
  private static Incident first(Stories stories) {
    return stories.incident(stories.asked().stream().findFirst()
        .orElse(Story.CANCELS_THE_DAY_BEFORE));
  }

  private static Map<String, String> with(Map<String, String> typed, Map<String, String> asked) {
    for (var field : new String[] {Before.USED, Before.PASSES, Before.PAID, Before.TIMES})
      if (asked.containsKey(field)) typed.put(field, asked.get(field));
    return typed;
  }

  /// The address of an answer, without the page it is on.
  static String query(Incident incident, Scene scene, Figures figures, Voices voices) {
    var kind = Kind.of(incident);
    var fields = new LinkedHashMap<String, String>();
    fields.put(KIND, kind.word());
    fields.putAll(new Filling(voices.sentence(kind, scene.terms()), figures).of(incident));
    return fields.entrySet().stream().map(it -> it.getKey() + "="
        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
