package pacta.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {
  private static final Marks MARKS = new Marks(new byte[32]);
  private static final VisitId VISIT = new VisitId("a");

  @Test void what_was_lent_comes_back_to_who_borrowed_it_for_what_it_was_lent() {
    var lent = MARKS.lend(VISIT, "price", "2026-03-09T08:00:00Z");
    assertThat(MARKS.back(VISIT, "price", lent)).contains("2026-03-09T08:00:00Z");
    assertThat(MARKS.back(new VisitId("b"), "price", lent)).isEmpty();
    assertThat(MARKS.back(VISIT, "other", lent)).isEmpty();
    assertThat(MARKS.back(VISIT, "price", lent.replace("08:00", "09:00"))).isEmpty();
    assertThat(MARKS.back(VISIT, "price", "")).isEmpty();
    assertThat(new Marks(new byte[] {1}).back(VISIT, "price", lent)).isEmpty();
  }
}
