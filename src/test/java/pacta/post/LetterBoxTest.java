package pacta.post;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.post.Post.AT;
import static pacta.post.Post.ENGAGEMENT;
import static pacta.post.Post.ID;
import static pacta.post.Post.LUCIA;
import static pacta.post.Post.WORKSPACE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.WorkspaceId;
import pacta.post.Carrier.Carried;
import pacta.post.MailServer.Privacy;
import pacta.post.Posted.State;
import pacta.store.Database;
import pacta.store.Dialect;
import pacta.store.TestDatabases;
import pacta.store.Vault;
import pacta.store.WorkQueue;

class LetterBoxTest {
  private static LetterBox box(Database database, Carrier carrier) {
    return new LetterBox(database, Vault.open(database), Optional.of(carrier), _ -> {});
  }

  private static Posted found(LetterBox box) {
    return box.find(WORKSPACE, ID).orElseThrow();
  }

  private static Stuck stuck(LetterBox box, PersonId person) {
    return box.stuck(WORKSPACE, ENGAGEMENT, person, AT.plusSeconds(2));
  }

  private static Letter code(UUID id) {
    return Post.letter(id, Letters.write(Samples.in(Language.ES).get("code"), Language.ES),
        List.of());
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @ParameterizedTest @EnumSource
  void what_did_not_go_out_lately_is_counted_and_found_when_it_is_one(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var box = new LetterBox(database, Vault.open(database), Optional.empty(), _ -> {});
      assertThat(stuck(box, LUCIA)).isEqualTo(new Stuck(0, Optional.empty()));
      box.deliver(Post.invitation(new UUID(7, 2)), AT.plusSeconds(1));
      assertThat(stuck(box, LUCIA)).isEqualTo(new Stuck(0, Optional.empty()));
      box.deliver(Post.invitation(ID), AT.plusSeconds(2));
      assertThat(stuck(box, LUCIA)).isEqualTo(new Stuck(1, Optional.of(ID)));
      box.deliver(Post.invitation(new UUID(7, 3)), AT.plusSeconds(3));
      assertThat(stuck(box, LUCIA)).isEqualTo(new Stuck(2, Optional.empty()));
      assertThat(stuck(box, new PersonId(new UUID(3, 4))).letters()).isZero();
    }
  }

  /// The real queue, the real box, a real conversation: down at first, then up.
  @ParameterizedTest @EnumSource
  void a_server_that_is_down_fails_and_once_it_is_up_gets_the_letter_once(Dialect dialect)
      throws Exception {
    var port = freePort();
    var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    try (var database = TestDatabases.fresh(dialect)) {
      var queue = new WorkQueue(database);
      var box = box(database, SmtpCarrierTest.to(port, Privacy.NONE, Optional.empty()));
      queue.enqueue(new WorkQueue.Task(ID, WORKSPACE, Optional.of(ENGAGEMENT), "letter", "", AT));

      var first = queue.claim(List.of("letter"), "a", AT, Duration.ofMinutes(15), 1).getFirst();
      var failed = (Delivery.Failed) box.deliver(Post.signedCopy(), AT);
      assertThat(failed.trouble()).isEqualTo(Trouble.NO_ANSWER);
      assertThat(failed.isWorthTryingAgain()).isTrue();
      queue.failed(first, failed.trouble().name(), AT);
      assertThat(found(box).state()).isEqualTo(State.FAILED);
      assertThat(found(box).said(Language.ES))
          .isEqualTo("El servidor de correo no contesta. Lo intentaremos otra vez.");

      mail.start();
      assertThat(queue.claim(List.of("letter"), "a", AT, Duration.ofMinutes(15), 1)).isEmpty();
      var later = AT.plus(Duration.ofMinutes(1));
      var second = queue.claim(List.of("letter"), "a", later, Duration.ofMinutes(15), 1).getFirst();
      assertThat(box.deliver(Post.signedCopy(), later)).isEqualTo(new Delivery.Sent(later));
      queue.done(second, later);
      assertThat(box.deliver(Post.signedCopy(), later.plusSeconds(9)))
          .isEqualTo(new Delivery.Sent(later));
      assertThat(found(box).state()).isEqualTo(State.SENT);
      assertThat(found(box).sentAt()).contains(later);
      assertThat(found(box).attempts()).isEqualTo(2);
      assertThat(found(box).trouble()).isEmpty();
      assertThat(found(box).said(Language.EN)).isEqualTo("Accepted by the mail server");
      assertThat(mail.getReceivedMessages()).hasSize(1);
    } finally {
      mail.stop();
    }
  }

  @ParameterizedTest @EnumSource
  void two_workers_at_once_send_one_letter(Dialect dialect) throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    var together = new CountDownLatch(8);
    try (var database = TestDatabases.fresh(dialect);
        var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var box = box(database,
          SmtpCarrierTest.to(mail.getSmtp().getPort(), Privacy.NONE, Optional.empty()));
      Callable<Delivery> work = () -> {
        together.countDown();
        together.await();
        return box.deliver(Post.signedCopy(), AT);
      };
      var all = new ArrayList<Callable<Delivery>>();
      for (int i = 0; i < 8; i++) all.add(work);
      for (var done : workers.invokeAll(all)) assertThat(done.get())
          .isIn(new Delivery.Sent(AT), new Delivery.InHand(AT.plus(LetterBox.IN_HAND)));
      assertThat(mail.getReceivedMessages()).hasSize(1);
      assertThat(found(box).attempts()).isEqualTo(1);
    } finally {
      mail.stop();
    }
  }

  @Test void a_worker_that_died_leaves_the_letter_to_another_after_a_while() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var dying = box(database, (_, _) -> {
        throw new StackOverflowError();
      });
      try {
        dying.deliver(Post.signedCopy(), AT);
      } catch (StackOverflowError _) {
        // so died the worker
      }
      var box = box(database, (_, _) -> new Carried.Accepted());
      assertThat(found(box).state()).isEqualTo(State.QUEUED);
      var end = AT.plus(LetterBox.IN_HAND);
      assertThat(box.deliver(Post.signedCopy(), end.minusMillis(1)))
          .isEqualTo(new Delivery.InHand(end));
      assertThat(box.deliver(Post.signedCopy(), end)).isEqualTo(new Delivery.Sent(end));
    }
  }

  @ParameterizedTest @EnumSource
  void without_a_server_the_letter_is_kept_to_be_read_and_never_told_as_sent(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var told = new ArrayList<String>();
      var box = new LetterBox(database, Vault.open(database), Optional.empty(), told::add);
      assertThat(box.deliver(code(ID), AT)).isEqualTo(new Delivery.NoServer());
      assertThat(told).hasSize(1).first().asString().contains("Lucía Ferrer", "482913");
      assertThat(found(box).said(Language.ES))
          .isEqualTo("Guardada, no enviada, porque no había servidor de correo");
      assertThat(found(box).sentAt()).isEmpty();
      assertThat(found(box).content().orElseThrow().text()).contains("482913");
    }
  }

  @ParameterizedTest @EnumSource
  void what_has_gone_opens_nothing_any_more(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var box = box(database, (_, _) -> new Carried.Accepted());
      box.deliver(Post.signedCopy(), AT);
      var content = found(box).content().orElseThrow();
      assertThat(content.subject()).contains("Tu copia firmada");
      assertThat(content.files()).containsExactly("acuerdo-ferrer-soler.pdf");
      assertThat(content.text() + content.html()).contains("•••").doesNotContain("xv93");
    }
  }

  @Test void a_link_that_did_not_go_out_can_be_handed_over_and_a_code_cannot() {
    try (var database = TestDatabases.fresh(Dialect.SQLITE)) {
      var box = box(database, (_, _) -> new Carried.Refused(Trouble.ADDRESS_REFUSED,
          "550 5.1.1 <lucia@example.com> unknown"));
      var link = new UUID(7, 2);
      assertThat(((Delivery.Failed) box.deliver(Post.invitation(link), AT)).isWorthTryingAgain())
          .isFalse();
      box.deliver(code(ID), AT);
      var invitation = box.find(WORKSPACE, link).orElseThrow();
      assertThat(invitation.content().orElseThrow().text()).contains(Samples.LINK);
      assertThat(invitation.content().orElseThrow().detail()).contains("550 5.1.1");
      assertThat(invitation.said(Language.ES)).startsWith(
          "El servidor dice que la dirección de Lucía Ferrer no existe");
      assertThat(found(box).content().orElseThrow().text()).doesNotContain("482913");
    }
  }

  @ParameterizedTest @EnumSource
  void what_letters_say_is_sealed_and_goes_with_the_key(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var vault = Vault.open(database);
      var box = new LetterBox(database, vault, Optional.of((_, _) ->
          new Carried.Refused(Trouble.UNKNOWN, "554 lucia@example.com")), _ -> {});
      box.deliver(Post.signedCopy(), AT);
      var row = database.sql().sql("select * from letter").query().singleRow().toString();
      assertThat(row).doesNotContain("Lucía", "lucia", "Marta", "xv93", "554 ");
      vault.erase(WORKSPACE, LUCIA, AT);
      assertThat(found(box).content()).isEmpty();
      assertThat(box.deliver(Post.invitation(new UUID(7, 9)), AT))
          .isEqualTo(new Delivery.NobodyThere());
    }
  }

  @ParameterizedTest @EnumSource
  void the_latest_come_first_and_other_workspaces_see_none(Dialect dialect) {
    try (var database = TestDatabases.fresh(dialect)) {
      var box = box(database, (_, _) -> new Carried.Accepted());
      for (int i = 1; i <= 3; i++)
        box.deliver(Post.invitation(new UUID(8, i)), AT.plusSeconds(i));
      assertThat(box.latest(WORKSPACE, 2)).extracting(Posted::id)
          .containsExactly(new UUID(8, 3), new UUID(8, 2));
      assertThat(box.latest(WORKSPACE, ENGAGEMENT, 9)).hasSize(3);
      var elsewhere = new WorkspaceId(new UUID(9, 9));
      assertThat(box.latest(elsewhere, 9)).isEmpty();
      assertThat(box.find(elsewhere, new UUID(8, 1))).isEmpty();
    }
  }
}
