package pacta.web;

import java.util.Map;

/// What is wrong with one field of a form, as a text to be said.
///
/// @param field the name of the field; the page links to it
public record FieldError(String field, String key, Map<String, Object> arguments) {}
