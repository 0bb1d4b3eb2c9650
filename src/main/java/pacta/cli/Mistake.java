package pacta.cli;

/// Something in a story's files that cannot be, said so that its writer can mend it.
///
/// @param file   such as `script.json`
/// @param line   from 1
/// @param column from 1
/// @param path   such as `steps[3].at`; empty for the whole file
/// @param text   what is wrong and how to mend it
record Mistake(String file, int line, int column, String path, String text) {
  static Mistake at(StoryText file, String path, String text) {
    var place = file.places().find(path);
    return new Mistake(file.name(), place.line(), place.column(), path, text);
  }

  /// `script.json:12:20 steps[3].at`, and what is wrong on the next lines.
  @Override public String toString() {
    return file + ":" + line + ":" + column + (path.isEmpty() ? "" : " " + path)
        + "\n  " + text.replace("\n", "\n  ");
  }
}
