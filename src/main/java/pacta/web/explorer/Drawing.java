package pacta.web.explorer;

import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pacta.terms.Deliverables;
import pacta.terms.Incident;
import pacta.web.Page;
import pacta.web.Texts;
import pacta.words.Phrases;

/// The blanks of a sentence as a page draws them. Their texts are under the names of the
/// components: `whatif.blank.told`, `whatif.option.delay.OWN`; those of one kind alone under its
/// own: `whatif.option.WorkEnds.by.CLIENT`.
record Drawing(Sentence sentence, Scene scene, Page page, Incident begins) {
  private static final int MONTHS = 24;

  List<Piece> pieces() {
    return sentence.pieces(this::blank);
  }

  private Blank blank(String slot) {
    var name = Filling.PREFIX + slot;
    var label = say("whatif.blank." + slot);
    var component = sentence.component(slot);
    if (slot.endsWith("_time")) return Blank.of("time", name, label);
    if (slot.endsWith("_on")) return Blank.of("date", name, label);
    if (slot.endsWith("_unit"))
      return Blank.choice(name, label, options(slot, Filling.Unit.values()));
    return switch (Sort.of(component)) {
      case SESSION -> Blank.choice(name, label, sessions());
      case NOTICE, COUNT, KEPT -> Blank.figure(name, label, "numeric", "");
      case MOMENT, WALL_TIME, DAY, MAYBE_DAY -> Blank.of("date", name, label);
      case MONTH -> Blank.choice(name, label, months());
      case MONEY, PAID -> Blank.figure(name, label, "decimal",
          scene.terms().currency().getSymbol(page.language().locale()));
      case SHARE, MAYBE_SHARE -> Blank.figure(name, label, "decimal", "%");
      case YES_NO -> Blank.choice(name, label, words(slot, Filling.YES, Filling.NO));
      case ANSWER -> Blank.choice(name, label,
          words(slot, Filling.YES, Filling.NO, Filling.NONE));
      case CHOICE -> Blank.choice(name, label, options(slot, Sort.values(component)));
      case MAYBE_CHOICE -> Blank.choice(name, label, maybe(slot, component));
      case PIECE -> piece(name, label);
      case INCIDENT -> throw new IllegalArgumentException("no blank for " + component);
    };
  }

  private Map<String, String> sessions() {
    var zone = scene.terms().zone();
    var sessions = new LinkedHashMap<String, String>();
    for (var one : scene.sessions()) sessions.put(String.valueOf(one.number()),
        say("whatif.session", "n", scene.first() + sessions.size(), "when", page.formats()
            .dayAndMonth(one.start().zoned().withZoneSameInstant(zone).toLocalDate())));
    return sessions;
  }

  private Map<String, String> months() {
    var first = ((Incident.MonthEnds) begins).month();
    var months = new LinkedHashMap<String, String>();
    for (var i = -1; i < MONTHS; i++) {
      YearMonth month = first.plusMonths(i);
      months.put(month.toString(), page.formats().month(month));
    }
    return months;
  }

  private Map<String, String> maybe(String slot, RecordComponent component) {
    var options = words(slot, Filling.NONE);
    options.putAll(options(slot, Sort.values(component)));
    return options;
  }

  private Map<String, String> options(String slot, Enum<?>[] values) {
    var options = new LinkedHashMap<String, String>();
    for (var one : values) options.put(one.name(), option(slot, one.name()));
    return options;
  }

  private Map<String, String> words(String slot, String... values) {
    var options = new LinkedHashMap<String, String>();
    for (var one : values) options.put(one, option(slot, one));
    return options;
  }

  private String option(String slot, String value) {
    var own = "whatif.option." + sentence.kind().key() + "." + slot + "." + value;
    return say(Phrases.of(Texts.class, "texts/whatif", page.language()).has(own) ? own
        : "whatif.option." + slot + "." + value);
  }

  private Blank piece(String name, String label) {
    var pieces = new LinkedHashMap<String, String>();
    scene.terms().find(Deliverables.class).stream().flatMap(it -> it.pieces().stream())
        .forEach(it -> pieces.put(it.name(), "«" + it.name() + "»"));
    return pieces.isEmpty() ? Blank.of("text", name, label)
        : Blank.choice(name, label, pieces);
  }

  private String say(String key, Object... named) {
    var slots = new HashMap<String, Object>(sentence.said());
    for (var i = 0; i < named.length; i += 2) slots.put((String) named[i], named[i + 1]);
    return Texts.say(page.language(), key, slots);
  }
}
