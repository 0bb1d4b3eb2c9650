package pacta.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.people.Language;
import pacta.web.Caller;
import pacta.web.Guests;

/// The pages of the clauses over real HTTP, for a stranger.
class ClausePagesTest {
  private static House house;
  private static Caller stranger;

  @BeforeAll static void open() {
    house = House.open();
    Guests.ana(house);
    stranger = new Caller(house);
  }

  @AfterAll static void close() {
    house.close();
  }

  @Test void the_list_leads_to_a_page_of_every_kind_and_leaves_no_cookie() {
    var list = stranger.get("/clauses");
    assertThat(list.statusCode()).isEqualTo(200);
    for (var kind : ClauseKind.ALL) {
      assertThat(list.body()).contains("href=\"/clauses/" + kind.word() + "\"");
      var page = stranger.get("/clauses/" + kind.word());
      assertThat(page.statusCode()).as(kind.word()).isEqualTo(200);
      assertThat(page.body()).contains(ClausePage.of(kind, Language.ES).title(),
          "\"is\":\"" + kind.name() + "\"");
      assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test void a_page_reads_in_the_language_of_who_looks() {
    assertThat(stranger.get("/clauses/no-show").body()).contains("<html lang=\"es\"",
        "No presentarse", "href=\"?lang=en\"");
    assertThat(new Caller(house).with("Accept-Language", "en").get("/clauses/no-show").body())
        .contains("<html lang=\"en\"", "Not coming");
    assertThat(new Caller(house).get("/clauses?lang=en").body())
        .contains("The clauses, one by one");
  }

  @Test void there_is_no_page_of_what_is_no_clause() {
    for (var path : new String[] {"/clauses/x", "/clauses/NoShow", "/clauses/..%2Fx"})
      assertThat(stranger.get(path).statusCode()).as(path).isBetween(400, 404);
  }
}
