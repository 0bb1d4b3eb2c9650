package pacta.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import pacta.browser.House;
import pacta.engagement.Samples;
import pacta.web.Caller;
import pacta.web.Guests;

/// Ana's house on a Friday morning, with nobody in it yet but her.
abstract class PracticeOpen {
  House house;
  Caller ana;

  @BeforeEach void open() {
    house = House.open();
    house.turnTo(Samples.at("2027-01-08T09:00"));
    ana = Guests.ana(house);
  }

  @AfterEach void close() {
    house.close();
  }

  /// A page that is there.
  String page(String path) {
    var answer = ana.get(path);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
