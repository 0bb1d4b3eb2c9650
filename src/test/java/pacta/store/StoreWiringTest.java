package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.WORK;

import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class StoreWiringTest {
  @ParameterizedTest @EnumSource
  void the_store_opens_on_either_database_and_closes_it_again(Dialect dialect) {
    var settings = TestDatabases.settings(dialect);
    Database database;
    try (var house = new SpringApplicationBuilder(StoreWiring.class)
        .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
        .run("--pacta.data=" + settings.data(), "--pacta.database.url=" + settings.url(),
            "--pacta.database.user=" + settings.user())) {
      database = house.getBean(Database.class);
      assertThat(database.dialect()).isEqualTo(dialect);
      assertThat(house.getBean(DataSource.class)).isSameAs(database.source());
      house.getBean(Journals.class).append(HERE, WORK, Sample.links(1), NOW);
      assertThat(settings.data().resolve("keys/master")).exists();
    }
    assertThat(database.source().isClosed()).isTrue();
  }
}
