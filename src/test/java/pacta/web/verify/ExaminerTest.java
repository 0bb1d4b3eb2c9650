package pacta.web.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import pacta.proof.SealedPapers;
import pacta.web.verify.Examiner.Answer;

class ExaminerTest {
  private static final Duration TURN = Duration.ofSeconds(4);

  /// A file that is not read to its end for a long time, and that nothing interrupts.
  private static byte[] slow(CountDownLatch enough) {
    while (enough.getCount() > 0) Thread.onSpinWait();
    return SealedPapers.SEALED;
  }

  private static FutureTask<Answer> asked(Examiner examiner, CountDownLatch enough) {
    var answer = new FutureTask<>(() -> examiner.examine(() -> slow(enough)));
    Thread.ofVirtual().start(answer);
    return answer;
  }

  private static void examines(Examiner examiner) {
    assertThat(examiner.examine(() -> SealedPapers.SEALED)).isInstanceOf(Answer.Examined.class);
  }

  @Test void whoever_comes_after_a_slow_file_is_answered_and_the_slow_one_is_told()
      throws Exception {
    try (var examiner = new Examiner(TURN)) {
      examines(examiner);
      var enough = new CountDownLatch(1);
      for (int stuck = 0; stuck < 2; stuck++) {
        var slow = asked(examiner, enough);
        Thread.sleep(200);
        examines(examiner);
        assertThat(slow.get()).isEqualTo(new Answer.GivenUp());
      }
      enough.countDown();
      examines(examiner);
    }
  }

  @Test void more_than_two_that_do_not_stop_keep_the_others_out_until_they_do() throws Exception {
    try (var examiner = new Examiner(Duration.ofMillis(300))) {
      var enough = new CountDownLatch(1);
      for (int i = 0; i < 3; i++)
        assertThat(asked(examiner, enough).get()).isEqualTo(new Answer.GivenUp());
      assertThat(examiner.examine(() -> SealedPapers.SEALED)).isEqualTo(new Answer.Busy());
      enough.countDown();
      for (int i = 0; i < 100 && examiner.examine(() -> new byte[1]) instanceof Answer.Busy; i++)
        Thread.sleep(50);
      assertThat(examiner.examine(() -> new byte[1])).isInstanceOf(Answer.Examined.class);
    }
  }
}
