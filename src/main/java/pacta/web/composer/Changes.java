package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.web.Form;
import pacta.web.explorer.Outcomes;
import pacta.words.Listener;

/// What comes out otherwise in the draft as it is than in an earlier one.
public record Changes(Composer it, List<Earlier> all, Optional<Earlier> with) {
  static Changes of(Composer it, String word) {
    var all = Earlier.of(it.page(), it.bench());
    return new Changes(it, all, Earlier.chosen(all, word));
  }

  public Map<String, String> options() {
    var options = new LinkedHashMap<String, String>();
    all.forEach(one -> options.put(one.word(), one.name()));
    return options;
  }

  public Form form() {
    return Form.filled(with.map(one -> Map.of("with", one.word())).orElse(Map.of()));
  }

  /// Empty where there is nothing to compare, or an amount cannot be worked out yet.
  public Optional<Outcomes> outcomes() {
    return with.flatMap(one -> it.bench().scene(it.draft(), it.page().now()).map(scene ->
        Outcomes.between(one.terms(), scene, it.page(), Listener.PROFESSIONAL)));
  }
}
