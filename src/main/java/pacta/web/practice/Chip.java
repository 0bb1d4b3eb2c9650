package pacta.web.practice;

import pacta.web.Icon;

/// A state in two or three words.
///
/// @param tone `cost`, `wait` or nothing
public record Chip(String text, Icon icon, String tone) {}
