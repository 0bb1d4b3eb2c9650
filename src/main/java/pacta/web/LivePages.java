package pacta.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pacta.desk.Bell;
import pacta.people.EngagementId;
import pacta.people.Role;
import pacta.web.Company.Seen;

/// Pages that change while they are looked at: each open page has a stream, on which its live part
/// is sent when the bell of its engagement rings, and what is seen of the other side when that
/// changes.
final class LivePages implements ApplicationListener<ContextClosedEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
  private static final Duration STILL_THERE = Duration.ofSeconds(20);
  private static final long FOR_EVER = 0;

  private final Bell bell;
  private final Company company;
  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

  LivePages(Bell bell, Company company) {
    this.bell = bell;
    this.company = company;
  }

  /// What an open page is told.
  interface Telling {
    /// The live part as it is now, asked for anew each time.
    JteModel live();

    /// What is seen of the other side.
    ///
    /// @param before what the page was told last; empty when it begins to listen, and may still
    ///               show who was here before the network was lost
    JteModel seen(Optional<Seen> before, Seen now);
  }

  /// @param other whose coming and going is told
  SseEmitter stream(EngagementId engagement, Role other, Telling telling) {
    var stream = new SseEmitter(FOR_EVER);
    var page = new Open(stream, () -> company.seen(engagement, other), telling);
    var deaf = bell.listen(engagement, page::hear);
    var blind = company.listen(engagement, page.rung::release);
    open.add(stream);
    Thread.ofVirtual().name("live " + engagement).start(() -> {
      try {
        while (open.contains(stream)) page.tell();
      } catch (IOException | IllegalStateException gone) {
        LOG.debug("a page was closed", gone);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      } finally {
        deaf.run();
        blind.run();
        open.remove(stream);
        stream.complete();
      }
    });
    stream.onCompletion(() -> open.remove(stream));
    return stream;
  }

  /// One open page, and what it was told.
  private static final class Open {
    private final SseEmitter stream;
    private final Supplier<Seen> other;
    private final Telling telling;
    private final Semaphore rung = new Semaphore(1);
    private final AtomicBoolean news = new AtomicBoolean(true);
    private Optional<Seen> told = Optional.empty();

    Open(SseEmitter stream, Supplier<Seen> other, Telling telling) {
      this.stream = stream;
      this.other = other;
      this.telling = telling;
    }

    void hear() {
      news.set(true);
      rung.release();
    }

    void tell() throws IOException, InterruptedException {
      if (!rung.tryAcquire(STILL_THERE.toMillis(), TimeUnit.MILLISECONDS)) {
        stream.send(SseEmitter.event().comment("still there"));
        return;
      }
      rung.drainPermits();
      if (news.getAndSet(false)) send(telling.live());
      var now = other.get();
      if (!told.equals(Optional.of(now))) send(telling.seen(told, now));
      told = Optional.of(now);
    }

    private void send(JteModel part) throws IOException {
      stream.send(SseEmitter.event().data(Html.part(part), MediaType.TEXT_HTML));
    }
  }

  /// Open streams would hold up the closing of the house.
  @Override public void onApplicationEvent(ContextClosedEvent closed) {
    open.forEach(SseEmitter::complete);
    open.clear();
  }
}
