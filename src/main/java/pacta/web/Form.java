package pacta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import pacta.post.Address;

/// What somebody typed, kept as it was typed, and what was wrong with it.
///
/// A controller asks for it as an argument, reads field by field (each reading notes its own
/// fault) and shows the same page again with the same form unless [#isFine()]. A form for a first
/// showing is [#blank()] or [#filled(Map)].
public final class Form {
  /// The hidden field that makes a form sent twice be taken once.
  public static final String ONCE = "once";

  private static final int LONGEST = 20_000;
  private static final Pattern FINAL_STOP = Pattern.compile("\\.$");

  private final Map<String, List<String>> typed;
  private final List<FieldError> errors = new ArrayList<>();
  private final Map<String, String> called = new HashMap<>();

  private Form(Map<String, List<String>> typed) {
    this.typed = typed;
  }

  public static Form blank() {
    return new Form(Map.of());
  }

  public static Form filled(Map<String, String> values) {
    var typed = new LinkedHashMap<String, List<String>>();
    values.forEach((field, value) -> typed.put(field, List.of(value)));
    return new Form(typed);
  }

  public static Form typedIn(HttpServletRequest request) {
    var typed = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((field, values) -> typed.put(field, Arrays.asList(values)));
    return new Form(typed);
  }

  /// The same fields, of which nothing was said yet.
  public Form copy() {
    return new Form(typed);
  }

  /// What stands in that field, as typed; empty where nothing does.
  public String value(String field) {
    return values(field).stream().findFirst().orElse("");
  }

  public List<String> values(String field) {
    return typed.getOrDefault(field, List.of());
  }

  /// Whether a box is ticked, or an option chosen.
  public boolean has(String field, String value) {
    return values(field).contains(value);
  }

  public boolean isTicked(String field) {
    return !value(field).isEmpty();
  }

  /// The field without the blanks around it, when there is anything.
  public Optional<String> text(String field) {
    var text = value(field).strip();
    if (text.length() > LONGEST) refuse(field, "field.too-long", "most", LONGEST);
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  /// The field, which must hold something; empty, with the fault noted, when it does not.
  public String required(String field) {
    return text(field).orElseGet(() -> {
      refuse(field, "field.required");
      return "";
    });
  }

  /// The field as something else; the fault is noted when it cannot be read.
  ///
  /// @param read throws [IllegalArgumentException] or [java.time.DateTimeException] for what
  ///     it cannot read
  /// @param key  the text of that fault
  public <T> Optional<T> read(String field, Function<String, T> read, String key) {
    var text = required(field);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
      refuse(field, key);
      return Optional.empty();
    }
  }

  /// An address for letters, in the shape `somebody@somewhere`; empty, with the fault noted.
  public String email(String field) {
    var text = required(field);
    if (text.isEmpty() || Address.isEmail(text)) return text;
    refuse(field, "field.email");
    return "";
  }

  /// Notes what is wrong with a field; the first fault of each field is the one that is shown.
  public void refuse(String field, String key, Object... named) {
    if (error(field).isEmpty()) errors.add(new FieldError(field, key, Texts.arguments(named)));
  }

  /// The same fields under a fresh key, with a fault noted: for one that was taken before with
  /// something else in it, as the back button brings it.
  public Form anew(String field, String key) {
    var fresh = new LinkedHashMap<>(typed);
    fresh.remove(ONCE);
    var form = new Form(fresh);
    form.refuse(field, key);
    return form;
  }

  public boolean isFine() {
    return errors.isEmpty();
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public Optional<FieldError> error(String field) {
    return errors.stream().filter(it -> it.field().equals(field)).findFirst();
  }

  /// Notes how readers know a field: its label, said by the page as it draws the field.
  public void call(String field, String label) {
    called.put(field, FINAL_STOP.matcher(label).replaceFirst(""));
  }

  /// How readers know a field, without the full stop of a sentence; empty until it has been drawn.
  public Optional<String> called(String field) {
    return Optional.ofNullable(called.get(field));
  }

  /// The key under which this form is taken once.
  ///
  /// @return empty where the form brought none, or one in another shape
  public Optional<UUID> once() {
    try {
      return text(ONCE).map(UUID::fromString);
    } catch (IllegalArgumentException otherShape) {
      return Optional.empty();
    }
  }
}
