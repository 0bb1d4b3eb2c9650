package pacta.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pacta.store.Sample.HERE;
import static pacta.store.Sample.NOW;
import static pacta.store.Sample.THERE;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.journal.Digest;

class BlobsTest {
  private static final byte[] BYTES = {0, 1, (byte) 0xff, 'p', 'd', 'f'};

  @ParameterizedTest @EnumSource
  void bytes_are_found_by_their_digest_and_kept_once(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var blobs = new Blobs(database);
      var digest = blobs.keep(HERE, "application/pdf", BYTES, NOW);
      assertThat(blobs.keep(HERE, "application/pdf", BYTES, NOW)).isEqualTo(digest)
          .isEqualTo(Digest.of(BYTES));
      var found = blobs.find(HERE, digest).orElseThrow();
      assertThat(found.bytes()).isEqualTo(BYTES);
      assertThat(found.mediaType()).isEqualTo("application/pdf");
      assertThat(blobs.find(THERE, digest)).isEmpty();
    }
  }

  @ParameterizedTest @EnumSource
  void bytes_that_changed_in_the_database_are_not_given_out(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var blobs = new Blobs(database);
      var digest = blobs.keep(HERE, "application/pdf", BYTES, NOW);
      database.sql().sql("update blob set bytes = ?").param(new byte[] {1}).update();
      assertThatThrownBy(() -> blobs.find(HERE, digest)).isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(digest.hex());
    }
  }
}
