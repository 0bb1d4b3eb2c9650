package pacta.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pacta.seal.Drawing.Step;

class DrawingTest {
  @Test void strokes_are_read_with_absolute_and_relative_steps() {
    assertThat(Drawing.parse("M10 20 L 30,40 l-5-5 C1 2 3 4 5 6z").orElseThrow().steps())
        .containsExactly(new Step.Move(10, 20), new Step.Line(30, 40), new Step.Line(25, 35),
            new Step.Curve(1, 2, 3, 4, 5, 6), new Step.Close());
  }

  @Test void more_pairs_after_a_move_are_lines() {
    assertThat(Drawing.parse("M0 0 1 1 2 2").orElseThrow().steps())
        .containsExactly(new Step.Move(0, 0), new Step.Line(1, 1), new Step.Line(2, 2));
  }

  @Test void its_bounds_hold_every_point() {
    assertThat(Drawing.parse("M10 20 L30 5 C1 2 3 44 5 6").orElseThrow().bounds())
        .containsExactly(1, 2, 30, 44);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "M1 1", "L1 1", "M1 1 L2", "M1 1 X2 2", "M1 1 L2 2 <svg/>",
      "M1 1 L1e9 2", "M1 1 LNaN 2", "M1 1 A1 1 0 0 0 2 2", "M1 1 L2 2) Tj ET", "5 5 M1 1",
      "M1 1 Z 3 3", "M1 1 L 2 L 3 3"})
  void what_is_no_pen_stroke_is_no_drawing(String path) {
    assertThat(Drawing.parse(path)).isEmpty();
  }

  @Test void a_drawing_without_end_is_refused() {
    assertThat(Drawing.parse("M0 0" + " 1 1".repeat(20_001))).isEmpty();
    assertThat(Drawing.parse("M0 0 " + "1".repeat(400_000))).isEmpty();
  }
}
