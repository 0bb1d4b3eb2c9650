package pacta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a command said and how it ended.
record Run(int code, String out, String err) {
  static final Path LUCIA = Path.of("examples", "lucia");
  static final Path PAID = Path.of("examples", "paid-by-a-company");
  static final Path HANNAH = Path.of("examples", "session-by-session");

  static Run of(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code = Commands.take(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Run(code, out.toString(), err.toString());
  }

  static Run story(Path in, Path out) {
    return of("story", "--in", in.toString(), "--out", out.toString());
  }

  /// A copy of an example in which a text of a file was replaced.
  static Path changed(Path example, Path copy, String file, String from, String to)
      throws IOException {
    Files.createDirectories(copy);
    for (var name : new String[] {"workspace.json", "client.json", "terms.json", "script.json"}) {
      var text = Files.readString(example.resolve(name));
      if (name.equals(file)) {
        if (!text.contains(from)) throw new IllegalArgumentException("no " + from + " in " + name);
        text = text.replaceFirst(java.util.regex.Pattern.quote(from),
            java.util.regex.Matcher.quoteReplacement(to));
      }
      Files.writeString(copy.resolve(name), text);
    }
    return copy;
  }
}
