package pacta.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How the files of the project look. Each fault is one line that says where and what.
final class Tidy {
  private static final int COLUMNS_MAX = 100;
  private static final int LINES_MAX = 300;
  private static final int README_LINES_MAX = 80;
  private static final int BYTES_MAX = 1 << 20;

  private static final Pattern OURS = Pattern.compile("src/.*\\.(java|jte|sql|js|css)");
  private static final Pattern SHORT = Pattern.compile("src/.*\\.(java|jte|sql|js)");
  private static final Pattern NOT_OURS = Pattern.compile(".*/(vendor|golden)/.*");
  private static final Pattern TEXT = Pattern.compile(
      ".*\\.(java|jte|sql|js|css|md|xml|properties|json|txt)|pacta|\\.ci/.*|scripts/.*");
  /// The machines that hand out packages; nobody's build should be tied to one of them.
  private static final Pattern REGISTRY = Pattern.compile(
      "\\b(repo\\d?\\.maven|central\\.sonatype|registry\\.(npmjs|yarnpkg)|(deb|security)\\.debian"
          + "|files\\.pythonhosted|proxy\\.golang|static\\.crates)\\b");
  private static final Pattern COMMAND = Pattern.compile("\\./pacta ([a-z][a-z-]*)");

  private final ProjectFiles project;
  private final List<String> faults = new ArrayList<>();

  private Tidy(ProjectFiles project) {
    this.project = project;
  }

  static List<String> faults(ProjectFiles project) throws IOException {
    var tidy = new Tidy(project);
    for (var name : project.names()) tidy.look(name);
    tidy.readme();
    tidy.faults.addAll(JavaTidy.faults(project));
    tidy.faults.addAll(TextsTidy.faults(project));
    return tidy.faults.stream().sorted().toList();
  }

  private void look(String name) throws IOException {
    if (project.size(name) > BYTES_MAX) faults.add(name + " is larger than 1 MB");
    if (NOT_OURS.matcher(name).matches() || !TEXT.matcher(name).matches()) return;
    var lines = project.text(name).lines().toList();
    if (SHORT.matcher(name).matches() && lines.size() > LINES_MAX)
      faults.add(name + " has " + lines.size() + " lines, more than " + LINES_MAX);
    for (int i = 0; i < lines.size(); i++) line(name, i + 1, lines.get(i));
  }

  private void line(String name, int number, String line) {
    var where = name + ":" + number;
    if (REGISTRY.matcher(line).find()) faults.add(where + " names a package registry's machine");
    if (!OURS.matcher(name).matches()) return;
    var columns = line.codePointCount(0, line.length());
    if (columns > COLUMNS_MAX && !line.startsWith("import "))
      faults.add(where + " has " + columns + " columns");
    if (line.indexOf('\t') >= 0) faults.add(where + " has a tab");
    if (!line.equals(line.stripTrailing())) faults.add(where + " ends in blanks");
  }

  private void readme() throws IOException {
    if (!project.names().contains("README.md")) return;
    var readme = project.text("README.md");
    if (readme.lines().count() > README_LINES_MAX)
      faults.add("README.md has more than " + README_LINES_MAX + " lines");
    var known = COMMAND.matcher(project.text("pacta")).results().map(it -> it.group(1)).toList();
    COMMAND.matcher(readme).results().map(it -> it.group(1)).distinct()
        .filter(it -> !known.contains(it))
        .forEach(it -> faults.add("README.md names ./pacta " + it + ", which does not exist"));
  }
}
