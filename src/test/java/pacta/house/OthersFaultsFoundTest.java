package pacta.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;
import pacta.house.FaultyHouse.Change;

/// The faults of `OthersFaultsTest`, each planted in a copy of the house: the test that keeps it
/// away from ours finds it there.
class OthersFaultsFoundTest {
  /// One fault, the test that finds it, and what that says then.
  enum Fault {
    TWO_SEALS("desk.SealingTest", "both_sign_at_the_same_moment_and_there_is_one_seal",
        "Expected size: 1 but was: 3",
        new Change("desk/Errand", "case Event.Signed _ -> List.of(Kind.TELL",
            "case Event.Signed _ -> List.of(Kind.SEAL, Kind.TELL"),
        new Change("desk/Sealing", "if (running.sealed().isEmpty()) keep", "keep"),
        new Change("desk/Sealing", "\"sealed \" + running.proposal().ruling().digest()",
            "java.util.UUID.randomUUID().toString()"),
        new Change("engagement/Agreeing",
            "if (!running.sealed().isEmpty()) return refuse(Reason.ALREADY_YES);", "")),
    A_NO_AFTER_THE_YES("desk.OthersFaultsTest",
        "a_no_after_the_own_yes_is_refused_and_the_signature_stays_as_it_was", "Refused",
        new Change("engagement/Agreeing", """
            if (awaiting.signatures().containsKey(c.by().role())) return \
            refuse(Reason.ALREADY_SIGNED);""", "")),
    SENT_THOUGH_REFUSED("desk.OthersFaultsTest",
        "the_case_file_tells_of_a_letter_that_did_not_go_out_that_it_did_not", "no existe",
        new Change("post/LetterBox", "attempt.get(), State.FAILED, refused, Optional.empty()",
            "attempt.get(), State.SENT, null, Optional.of(now)")),
    DONE_BEFORE_IT_IS_DONE("desk.KilledSealingTest",
        "wherever_it_was_killed_the_next_process_seals_at_once", "expected: 2L",
        new Change("desk/Worker", "var obstacle = runner.run(task);",
            "queue.done(claimed, now()); var obstacle = runner.run(task);")),
    ANOTHER_ONES_COPY("desk.OthersFaultsTest",
        "three_that_one_client_signs_within_a_minute_are_three_copies", "expected:",
        new Change("desk/Errands", "private final Desk desk;", """
            private static final java.util.Map<pacta.people.Language, byte[]> LAST =
                new java.util.concurrent.ConcurrentHashMap<>();
            private final Desk desk;"""),
        new Change("desk/Errands",
            "var bytes = blobs.find(workspace, document.digest()).orElseThrow().bytes();", """
            var bytes = LAST.computeIfAbsent(document.language(), _ ->
                blobs.find(workspace, document.digest()).orElseThrow().bytes());""")),
    DATE_OF_THE_OPEN_PAGE("desk.OthersFaultsTest",
        "the_date_on_the_paper_is_that_of_the_signature_whenever_the_page_was_opened",
        "11 de enero de 2027",
        new Change("desk/Sealing", "marks.add(mark(entry.getKey(), entry.getValue(),", """
            marks.add(mark(entry.getKey(), new Stage.Signature(running.proposal().at(),
                entry.getValue().signing()),""")),
    SECOND_BREAKS_THE_FIRST("seal.OtherProgramsTest",
        "pdfsig_finds_both_signatures_valid_and_nothing_after_the_timestamp",
        "Expected size: 3 but was: 2",
        new Change("seal/Seal", "var step = new Pades(pdf, mark,", """
            var whole = new java.io.ByteArrayOutputStream();
            if (!first) document.save(whole);
            var step = new Pades(first ? pdf : whole.toByteArray(), mark,"""),
        new Change("seal/Seal", """
            steps.once("lasting", () -> new Lasting(key, timestamps, time).of(signed))""",
            "signed")),
    COMPLETING_TWICE_IS_AN_ERROR("desk.SigningActsTest",
        "going_back_and_pressing_again_is_the_same_signature", "Done",
        new Change("desk/Desk", "if (records.wasTaken(workspace, engagement, once))\n      return",
            "if (false)\n      return")),
    COMPLETING_TWICE_IS_AN_ERROR_PAGE("web.portal.SigningTest",
        "pressing_again_when_all_is_complete_shows_what_is_complete", "303",
        new Change("web/portal/SigningPages", """
            HttpServletRequest request) {
                var mine = entrance.of(page);
                if (!isToBeSigned(mine)) return here(mine);""", """
            HttpServletRequest request) {
                var mine = entrance.of(page);
                if (!isToBeSigned(mine)) throw new IllegalStateException("completed");""")),
    A_WITHDRAWN_LINK_IS_AN_ERROR("web.portal.LinkAgainTest",
        "one_that_was_withdrawn_gets_nobody_in_and_the_professional_decides", "404",
        new Change("web/LinkPages", ".orElseGet(() -> over(page))", ".orElseThrow()")),
    SIGNING_TWICE_ADDS("desk.OthersFaultsTest", "signing_again_in_another_tab_adds_nothing",
        "Refused",
        new Change("engagement/Agreeing", """
            if (awaiting.signatures().containsKey(c.by().role())) return \
            Optional.of(Reason.ALREADY_SIGNED);""", "")),
    WHO_SENDS_COUNTS_TWICE("desk.OthersFaultsTest",
        "each_signer_gets_one_copy_also_when_the_link_was_handed_over", "marta@example.com",
        new Change("desk/Errands", "TELL_CLIENT_OF_REPLY, SEND_COPY_TO_CLIENT,",
            "TELL_CLIENT_OF_REPLY,"),
        new Change("desk/Errands", "case TELL_OTHER_TO_COUNTERSIGN", """
            case SEND_COPY_TO_CLIENT -> Signatory.PROFESSIONAL;
            case TELL_OTHER_TO_COUNTERSIGN""")),
    NO_COPY_BUT_BY_LETTER("desk.OthersFaultsTest",
        "each_signer_gets_one_copy_also_when_the_link_was_handed_over", "lucia@example.com",
        new Change("desk/Errand", "Kind.CHECKPOINT, Kind.SEND_COPY_TO_CLIENT,",
            "Kind.CHECKPOINT,"));

    private final String test;
    private final String method;
    private final String says;
    private final List<Change> changes;

    Fault(String test, String method, String says, Change... changes) {
      this.test = test;
      this.method = method;
      this.says = says;
      this.changes = List.of(changes);
    }
  }

  @ParameterizedTest @EnumSource
  void the_test_that_keeps_it_away_finds_it(Fault fault, @TempDir Path dir) throws Exception {
    var said = new FaultyHouse(dir, fault.changes).said(fault.test, fault.method);
    assumeFalse(said.filter(TestAbortedException.class::isInstance).isPresent(),
        "what the test needs is not installed");
    assertThat(said).get().isInstanceOf(AssertionError.class).satisfies(it ->
        assertThat(it.getMessage()).contains(fault.says));
  }
}
