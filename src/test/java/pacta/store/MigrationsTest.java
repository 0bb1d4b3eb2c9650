package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
  @ParameterizedTest @EnumSource
  void what_was_run_is_known_and_not_run_again(Dialect dialect) {
    var settings = TestDatabases.settings(dialect);
    try (var database = Database.open(settings)) {
      assertThat(Migrations.areDone(database.source(), dialect)).isTrue();
    }
    try (var again = Database.open(settings)) {
      assertThat(Migrations.areDone(again.source(), dialect)).isTrue();
    }
  }

  @ParameterizedTest @ValueSource(strings = {
      "delete from flyway_schema_history where version = '80'",
      "update flyway_schema_history set success = false where version = '80'",
      "update flyway_schema_history set checksum = checksum + 1 where version = '1'",
      "update flyway_schema_history set script = 'V80__other.sql' where version = '80'",
      "drop table flyway_schema_history"})
  void whatever_differs_is_seen(String change) {
    for (var dialect : Dialect.values())
      try (var database = TestDatabases.fresh(dialect)) {
        database.sql().sql(change).update();
        assertThat(Migrations.areDone(database.source(), dialect)).as("%s", dialect).isFalse();
      }
  }

  @ParameterizedTest @EnumSource
  void a_script_that_was_changed_after_it_was_run_is_refused(Dialect dialect) {
    var settings = TestDatabases.settings(dialect);
    try (var database = Database.open(settings)) {
      database.sql().sql("update flyway_schema_history set checksum = 1 where version = '1'")
          .update();
    }
    assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(FlywayValidateException.class);
  }
}
