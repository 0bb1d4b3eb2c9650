package pacta.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pacta.people.Language;
import pacta.words.FullStop;
import pacta.words.Phrases;

/// The words of the letters in one language, with slots as `{name}` and weight as `*so*`.
/// What fills a slot is never read for slots or weight itself.
record Wording(Phrases texts) {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

  static Wording in(Language language) {
    return new Wording(Phrases.of(Wording.class, "letters", language));
  }

  /// @throws IllegalArgumentException when there is no such text, or a slot stays empty
  String line(String key, Map<String, String> slots) {
    return filled(key, texts.written(key).replace("*", ""), slots);
  }

  /// @throws IllegalArgumentException when there is no such text, or a slot stays empty
  List<Run> runs(String key, Map<String, String> slots) {
    var runs = new ArrayList<Run>();
    var strong = false;
    for (var piece : texts.written(key).split("\\*", -1)) {
      var weight = strong ? Fact.Weight.STRONG : Fact.Weight.PLAIN;
      if (!piece.isEmpty()) runs.add(new Run(filled(key, piece, slots), weight));
      strong = !strong;
    }
    return List.copyOf(runs);
  }

  private static String filled(String key, String text, Map<String, String> slots) {
    return FullStop.joined(SLOT.matcher(text).replaceAll(found -> {
      var value = slots.get(found.group(1));
      if (value == null) throw new IllegalArgumentException(key + " lacks " + found.group(1));
      return Matcher.quoteReplacement(FullStop.marked(value));
    }));
  }
}
