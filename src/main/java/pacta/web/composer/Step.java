package pacta.web.composer;

/// One of the seven points in the list of them.
///
/// @param summary what it says in a few words, or what it lacks
/// @param kind    as the styles know it: `done`, `ask`, or nothing
public record Step(int number, String title, String summary, String kind, boolean current) {}
