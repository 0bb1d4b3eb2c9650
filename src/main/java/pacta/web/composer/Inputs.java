package pacta.web.composer;

import java.time.DayOfWeek;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pacta.web.Texts;
import pacta.words.Phrases;

/// The fields of a rule with their texts, which are under the names of its types: `rule.Pause`,
/// `rule.Pause.days`, `rule.Pause.From.ANY_DAY`, with `.hint` and `.unit` where they help.
record Inputs(Sheet sheet, Currency currency) {
  static Inputs of(Sheet sheet) {
    return new Inputs(sheet, Typed.currency(sheet.draft()));
  }

  List<Input> of(Class<?> kind) {
    return parts(RuleFields.name(kind), Shape.of(kind));
  }

  /// The fields of one component.
  Input of(Class<?> kind, String component) {
    return input(RuleFields.name(kind) + "-" + component, key(kind) + "." + component,
        Shape.of(kind).part(component).shape());
  }

  private List<Input> parts(String name, Shape.Parts kind) {
    return kind.parts().stream().map(part -> input(name + "-" + part.name(),
        key(kind.kind()) + "." + part.name(), part.shape())).toList();
  }

  private Input input(String name, String key, Shape shape) {
    var label = say(key);
    var hint = sayIfAny(key + ".hint");
    return switch (shape) {
      case Shape.Words() -> line(name, key, "text", null, "");
      case Shape.Figure() -> line(name, key, "text", "numeric", unit(key));
      case Shape.Share() -> line(name, key, "text", "decimal", "%");
      case Shape.Sum() -> line(name, key, "text", "decimal",
          currency.getSymbol(sheet.page().language().locale()));
      case Shape.Fee() -> new Input.Line(name, label,
          hint.isEmpty() ? say("rule.fee.hint") : hint, "text", null, "", false);
      case Shape.Day() -> line(name, key, "date", null, "");
      case Shape.Hour() -> line(name, key, "time", null, "");
      case Shape.YesNo() -> new Input.Tick(name, label, hint, List.of());
      case Shape.Choice(var kind) -> new Input.Select(name, label, hint, options(kind));
      case Shape.Region() -> new Input.Select(name, label, hint, new Regions(sheet.page())
          .options(sheet.form().value(name)));
      case Shape.Ticks(var kind) -> new Input.Group(name, label, hint, ticks(name, kind));
      case Shape.Days(), Shape.Lines() -> new Input.Area(name, label, hint);
      case Shape.Maybe maybe -> maybe(name, key, maybe);
      case Shape.OneOf oneOf -> new Input.Either(name, label, hint, oneOf.kinds().stream()
          .map(it -> option(name, it)).toList());
      case Shape.Parts parts -> new Input.Group(name, label, hint, parts(name, parts));
      case Shape.Many(var parts) -> new Input.Several(name, label, hint,
          rows(name, key, parts), say(key + ".add"));
    };
  }

  private Input line(String name, String key, String type, String mode, String unit) {
    return new Input.Line(name, say(key), sayIfAny(key + ".hint"), type, mode, unit, false);
  }

  private Input maybe(String name, String key, Shape.Maybe maybe) {
    var inside = input(name, key, maybe.of());
    if (inside instanceof Input.Line it) return new Input.Line(it.name(), it.label(), it.hint(),
        it.type(), it.mode(), it.unit(), true);
    var within = inside instanceof Input.Group group ? group.within() : List.of(inside);
    return new Input.Tick(name + "-is", inside.label(), inside.hint(), within);
  }

  private Input.Option option(String name, Shape.Parts kind) {
    var word = Shape.shortName(kind.kind());
    return new Input.Option(word, say(key(kind.kind())), parts(name + "-" + word, kind));
  }

  private List<Input.Row> rows(String name, String key, Shape.Parts kind) {
    return IntStream.range(0, RuleForm.count(sheet.form(), name)).mapToObj(row ->
        new Input.Row(row, parts(name + "-" + row, kind),
            say(key + ".drop", "n", row + 1))).toList();
  }

  private List<Input> ticks(String name, Class<? extends Enum<?>> kind) {
    return options(kind).entrySet().stream().<Input>map(it -> new Input.Tick(
        name + "-" + it.getKey(), it.getValue(), "", List.of())).toList();
  }

  private Map<String, String> options(Class<? extends Enum<?>> kind) {
    var options = new LinkedHashMap<String, String>();
    for (var one : kind.getEnumConstants()) options.put(one.name(),
        one instanceof DayOfWeek day ? sheet.page().formats().capital(
            sheet.page().formats().weekday(day)) : say(key(kind) + "." + one.name()));
    return options;
  }

  static String key(Class<?> kind) {
    return "rule." + Shape.name(kind);
  }

  private String say(String key, Object... named) {
    return sheet.page().formats().capital(Texts.say(sheet.page().language(), key, Stream.concat(
        Stream.of("client", sheet.client()), Stream.of(named)).toArray()));
  }

  private String sayIfAny(String key) {
    return texts().has(key) ? say(key) : "";
  }

  private String unit(String key) {
    return texts().has(key + ".unit") ? texts().say(key + ".unit") : "";
  }

  private Phrases texts() {
    return Phrases.of(Texts.class, "texts/rule", sheet.page().language());
  }
}
