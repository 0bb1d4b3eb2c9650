package pacta.words;

import pacta.terms.Facts;
import pacta.terms.Incident;

/// A question people ask of an agreement, ready to be judged.
///
/// @param key      names the question in addresses, such as `no-show`
/// @param question `¿Y si Lucía no viene?`
/// @param facts    what is supposed to have happened by then
public record Preset(String key, String question, Facts facts, Incident incident) {}
