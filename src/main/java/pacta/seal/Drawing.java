package pacta.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A signature drawn by hand: strokes, as the path of an SVG picture says them.
///
/// Only what a pen does is understood: `M`, `L`, `C`, `Q` and `Z`, with absolute or relative
/// coordinates. Anything else is not a drawing.
public record Drawing(List<Step> steps) {
  private static final int STEPS_MAX = 20_000;
  private static final int TEXT_MAX = 400_000;
  private static final double REACH = 100_000;
  private static final Pattern TOKEN =
      Pattern.compile("\\G[\\s,]*([MLCQZmlcqz]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");

  /// Where the pen goes; y grows downwards.
  public sealed interface Step {
    record Move(double x, double y) implements Step {}
    record Line(double x, double y) implements Step {}
    record Curve(double x1, double y1, double x2, double y2, double x, double y)
        implements Step {}
    record Close() implements Step {}
  }

  public Drawing {
    steps = List.copyOf(steps);
  }

  /// Nothing when the text is no path, draws nothing, or is larger than any signature.
  public static Optional<Drawing> parse(String path) {
    if (path.length() > TEXT_MAX) return Optional.empty();
    var pen = new Pen();
    var tokens = TOKEN.matcher(path);
    int end = 0;
    while (tokens.find()) {
      if (!pen.take(tokens.group(1))) return Optional.empty();
      end = tokens.end();
    }
    if (!path.substring(end).isBlank() || !pen.lifted()) return Optional.empty();
    return Optional.of(new Drawing(pen.steps));
  }

  /// Left, top, right and bottom of all the points it names.
  double[] bounds() {
    var box = new double[] {REACH * 2, REACH * 2, -REACH * 2, -REACH * 2};
    for (var step : steps) {
      switch (step) {
        case Step.Move(var x, var y) -> grow(box, x, y);
        case Step.Line(var x, var y) -> grow(box, x, y);
        case Step.Curve(var x1, var y1, var x2, var y2, var x, var y) -> {
          grow(box, x1, y1);
          grow(box, x2, y2);
          grow(box, x, y);
        }
        case Step.Close() -> { }
      }
    }
    return box;
  }

  private static void grow(double[] box, double x, double y) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }

  /// Reads commands and numbers one at a time.
  private static final class Pen {
    private final List<Step> steps = new ArrayList<>();
    private final List<Double> numbers = new ArrayList<>();
    private char command;
    private double x;
    private double y;
    private boolean drew;

    boolean take(String token) {
      char first = token.charAt(0);
      if (!Character.isLetter(first)) return number(Double.parseDouble(token));
      if (!numbers.isEmpty() || (steps.isEmpty() && Character.toUpperCase(first) != 'M'))
        return false;
      command = first;
      if (Character.toUpperCase(command) == 'Z') steps.add(new Step.Close());
      return true;
    }

    /// Whether it drew something and left nothing half said.
    boolean lifted() {
      return drew && numbers.isEmpty();
    }

    private boolean number(double value) {
      if (!(Math.abs(value) <= REACH) || steps.size() >= STEPS_MAX) return false;
      numbers.add(value);
      int wanted = switch (Character.toUpperCase(command)) {
        case 'M', 'L' -> 2;
        case 'Q' -> 4;
        case 'C' -> 6;
        default -> 0;
      };
      if (wanted == 0) return false;
      return numbers.size() < wanted || step();
    }

    private boolean step() {
      boolean relative = Character.isLowerCase(command);
      var at = new double[numbers.size()];
      for (int i = 0; i < at.length; i++)
        at[i] = numbers.get(i) + (relative ? (i % 2 == 0 ? x : y) : 0);
      numbers.clear();
      steps.add(switch (at.length) {
        case 6 -> new Step.Curve(at[0], at[1], at[2], at[3], at[4], at[5]);
        case 4 -> quadratic(at);
        default -> Character.toUpperCase(command) == 'M'
            ? new Step.Move(at[0], at[1]) : new Step.Line(at[0], at[1]);
      });
      drew |= !(steps.getLast() instanceof Step.Move);
      if (Character.toUpperCase(command) == 'M') command = relative ? 'l' : 'L';
      x = at[at.length - 2];
      y = at[at.length - 1];
      return Math.abs(x) <= REACH && Math.abs(y) <= REACH;
    }

    private Step quadratic(double[] at) {
      return new Step.Curve(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
          at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
    }
  }
}
