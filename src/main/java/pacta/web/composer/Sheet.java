package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.terms.Deliverables;
import pacta.terms.Draft;
import pacta.terms.Party;
import pacta.terms.Point;
import pacta.time.Notice.Unit;
import pacta.web.Form;
import pacta.web.Page;

/// What the fields of a point are drawn from, in an agreement or in a methodology.
///
/// @param draft  as it reads now
/// @param client how the client is called: by their first name, or as any client
public record Sheet(Page page, Form form, Draft draft, String client) {
  /// The options of a field that is one of a closed set, each with its text.
  public Map<String, String> options(Enum<?>[] all, String key) {
    var options = new LinkedHashMap<String, String>();
    for (var one : all) options.put(one.name(), page.say(key + "." + one.name()));
    return options;
  }

  /// The options of a field, each text under the key with the option at its end.
  public Map<String, String> options(String key, String... all) {
    var options = new LinkedHashMap<String, String>();
    for (var one : all) options.put(one, page.say(key + "." + one));
    return options;
  }

  /// How many rows of that kind the form has.
  public int rows(Rows rows) {
    return rows.in(form);
  }

  /// The unit that a field chooses, as a word.
  public String unit(String field) {
    for (var unit : Unit.values())
      if (form.value(field).equals(unit.name())) return page.say("composer.unit." + unit);
    return page.say("composer.unit." + Unit.ELAPSED_HOURS);
  }

  /// Whether a notice is counted in days.
  public boolean countsDays(String field) {
    return Stream.of(Unit.values())
        .anyMatch(it -> it.countsDays() && form.value(field).equals(it.name()));
  }

  /// The pieces handed over, and what a field says of them already.
  public Map<String, String> pieces(String field) {
    var pieces = new LinkedHashMap<String, String>();
    draft.find(Deliverables.class).stream().flatMap(it -> it.pieces().stream())
        .forEach(it -> pieces.put(it.name(), it.name()));
    pieces.putIfAbsent(form.value(field), form.value(field));
    return pieces;
  }

  /// The fields of a component of a clause, made of its type.
  public Input input(Class<?> kind, String component) {
    return Inputs.of(this).of(kind, component);
  }

  /// All the fields of a clause, made of its type.
  public List<Input> inputs(Class<?> kind) {
    return Inputs.of(this).of(kind);
  }

  /// The rules of a point that are there only when somebody adds them.
  public Rules rules(Point point) {
    return new Rules(this, point);
  }

  /// Whether something is wrong with a field whose name begins so.
  public boolean faulty(String... beginnings) {
    return form.errors().stream().anyMatch(error ->
        List.of(beginnings).stream().anyMatch(error.field()::startsWith));
  }

  /// How heavy a share is, as the styles know it.
  public String weight(String share) {
    if (share.matches("0+([.,]0+)?")) return "free";
    return share.matches("100([.,]0+)?") ? "all" : "part";
  }

  /// A party's details in a line.
  public String own(Party party) {
    return Stream.of(party.name(), party.taxId(), party.address(), party.email())
        .filter(it -> !it.isBlank()).collect(Collectors.joining(", "));
  }
}
