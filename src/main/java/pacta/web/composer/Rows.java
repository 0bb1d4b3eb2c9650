package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import pacta.web.Form;

/// Fields that come in rows, such as `tier-0-notice` and `tier-0-share`, then `tier-1-notice`…
///
/// @param kind of row: `tier`, `rest`, `part`, `free`
/// @param mark the field that every row has
public record Rows(String kind, String mark) {
  public static final Rows TIERS = new Rows("tier", "notice");
  public static final Rows REST = new Rows("rest", "notice");
  public static final Rows PARTS = new Rows("part", "amount");
  public static final Rows FREE = new Rows("free", "text");
  public static final Rows QUESTIONS = new Rows("question", "es");

  /// The name of a field in a row.
  public String field(int row, String name) {
    return kind + "-" + row + "-" + name;
  }

  /// How many rows were sent or filled, blank ones as well.
  int in(Form form) {
    var count = 0;
    while (!form.values(field(count, mark)).isEmpty()) count++;
    return count;
  }

  /// The fields with one more row, blank.
  Map<String, String> added(Map<String, String> fields) {
    var more = new LinkedHashMap<>(fields);
    more.put(field(in(Form.filled(fields)), mark), "");
    return more;
  }

  /// The fields without that row, those after it moved up.
  Map<String, String> without(Map<String, String> fields, int dropped) {
    var name = Pattern.compile(Pattern.quote(kind) + "-(\\d{1,4})-(.+)");
    var fewer = new LinkedHashMap<String, String>();
    fields.forEach((field, value) -> {
      var found = name.matcher(field);
      if (!found.matches()) fewer.put(field, value);
      else {
        var row = Integer.parseInt(found.group(1));
        if (row != dropped) fewer.put(field(row < dropped ? row : row - 1, found.group(2)), value);
      }
    });
    return fewer;
  }
}
