package pacta.words;

/// A worked example, as it is read.
///
/// @param when    what happens, with its date and time
/// @param outcome what follows by the clause, in a few words with the amount
public record ExampleText(String when, String outcome) {}
