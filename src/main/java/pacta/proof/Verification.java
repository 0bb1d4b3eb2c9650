package pacta.proof;

import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;
import pacta.people.Language;

/// What an examination of some files came to, as machines read it; with each finding in words.
///
/// @param shape the form of this record; grows when its meaning would change
/// @param files in the order in which they were given
public record Verification(int shape, List<File> files) {
  public static final int SHAPE = 1;

  /// @param name as it was given; never looked at
  public record File(String name, Kind kind, Verdict verdict, Digest digest, List<Found> findings,
      Optional<Sealed> sealed, Optional<Logged> logged) {}

  /// @param verdict what this alone would lead to
  public record Found(Code code, String place, Verdict verdict, Told told) {}

  /// The same in words.
  public record Told(String es, String en) {}

  public Verification {
    files = List.copyOf(files);
  }

  public static File file(String name, Report report) {
    var es = new ReportText(report, Language.ES);
    var en = new ReportText(report, Language.EN);
    return new File(name, report.kind(), report.verdict(), report.digest(),
        report.findings().stream().map(it -> new Found(it.code(), it.place(), it.code().alone(),
            new Told(es.finding(it), en.finding(it)))).toList(), report.sealed(),
        report.logged());
  }
}
