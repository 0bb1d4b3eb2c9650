package pacta.web.composer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.browser.House;

class PointsTest {
  private static House house;

  @BeforeAll static void open() {
    house = House.open();
  }

  @AfterAll static void close() {
    house.close();
  }

  @Test void every_point_opens() {
    var it = Agreements.open(house);
    for (var point = 1; point <= 7; point++) {
      var page = it.ana().get(it.point(point));
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    }
    it.complete();
    assertThat(it.draft().complete()).isPresent();
  }
}
