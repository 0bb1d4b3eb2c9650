import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import pacta.journal.Canonical;
import pacta.terms.Course;
import pacta.terms.Written;
import pacta.words.Answer;

/// What an answer costs a core and a heap: from JSON to JSON, warm, without words, one cancellation
/// judged in each. The compiler's own threads are left out. Run it twice on two builds, one after
/// the other, to compare them.
///
/// Usage: java -cp "target/app/pacta.jar:target/app/lib/*" bench/Ask.java TERMS.json [ROUNDS]
class Ask {
  private static final int CASES = 60_000;

  public static void main(String[] args) throws Exception {
    var terms = Canonical.PLAIN.read(Files.readString(Path.of(args[0])), Written.class).terms();
    var rounds = args.length > 1 ? Integer.parseInt(args[1]) : 6;
    var cases = IntStream.range(0, 4001).mapToObj(Ask::told).toList();
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (var round = 1; round <= rounds; round++) {
      var time = thread.getCurrentThreadCpuTime();
      var bytes = thread.getCurrentThreadAllocatedBytes();
      var letters = 0L;
      for (var i = 0; i < CASES; i++)
        letters += Canonical.PLAIN.write(Answer.of(terms, Canonical.PLAIN.read(
            cases.get(i % cases.size()), Course.class), false)).length();
      var each = (thread.getCurrentThreadCpuTime() - time) / 1000.0 / CASES;
      System.out.printf("%d: %.1f CPU microseconds, %.0f a second, %d bytes, %d letters each%n",
          round, each, 1e6 / each,
          (thread.getCurrentThreadAllocatedBytes() - bytes) / CASES, letters / CASES);
    }
  }

  /// A session cancelled at one of so many minutes before it.
  private static String told(int i) {
    var minutes = i * 7919 % 4001 + 420;
    return """
        {"signed":"2026-12-01T09:00:00Z","facts":[{"is":"Booked","session":1,\
        "start":"2026-12-17T18:00","at":"2026-12-01T09:00:00Z"},{"is":"Cancelled","session":1,\
        "by":"CLIENT","at":"2026-12-%02dT%02d:%02d:00Z"}]}""".formatted(
        17 - minutes / 1440, 23 - minutes % 1440 / 60, 59 - minutes % 60);
  }
}
