package pacta.house;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Whether every text that people read exists in Spanish and in English: the same keys in
/// `…_es.properties` and `…_en.properties` (or `es/….properties` and `en/….properties`).
final class TextsTidy {
  private static final Pattern LANGUAGE =
      Pattern.compile("(src/main/.*?)(?<=[/._-])(es|en)((?:/[^/]+)?\\.properties)");

  /// A text that is to begin with a blank says so: `key=\ text`. Whoever sets blanks on both sides
  /// of the sign wants none.
  private static final Pattern LOST = Pattern.compile("(?m)^([^\\s=:#!]+)=[ \t]");

  private TextsTidy() {}

  static List<String> faults(ProjectFiles project) throws IOException {
    var faults = new ArrayList<String>();
    var names = new HashSet<>(project.names());
    for (var name : project.names()) {
      var found = LANGUAGE.matcher(name);
      if (!found.matches()) continue;
      var other = found.group(2).equals("es") ? "en" : "es";
      var twin = found.group(1) + other + found.group(3);
      if (names.contains(twin)) compare(project, name, twin, faults);
      else faults.add(name + " has no twin " + twin);
    }
    return faults;
  }

  private static void compare(ProjectFiles project, String name, String twin, List<String> faults)
      throws IOException {
    var missing = new TreeSet<>(keys(project, name, faults));
    missing.removeAll(keys(project, twin, new ArrayList<>()));
    missing.forEach(key -> faults.add(twin + " lacks " + key));
  }

  private static Set<String> keys(ProjectFiles project, String name, List<String> faults)
      throws IOException {
    var texts = new Once(name, faults);
    var text = project.text(name);
    texts.load(new StringReader(text));
    LOST.matcher(text).results()
        .forEach(it -> faults.add(name + " loses the blank before " + it.group(1)));
    return texts.stringPropertyNames();
  }

  /// Properties that notice a key said twice and a text left empty.
  @SuppressWarnings("serial")
  private static final class Once extends Properties {
    private final transient String name;
    private final transient List<String> faults;

    Once(String name, List<String> faults) {
      this.name = name;
      this.faults = faults;
    }

    @Override public synchronized Object put(Object key, Object value) {
      if (containsKey(key)) faults.add(name + " says " + key + " twice");
      if (value.toString().isBlank()) faults.add(name + " leaves " + key + " empty");
      return super.put(key, value);
    }
  }
}
