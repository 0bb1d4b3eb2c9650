package pacta.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pacta.desk.Bell;
import pacta.people.EngagementId;

/// Pages that change while they are looked at: each open page has a stream, on which its live part
/// is sent when the bell of its engagement rings.
final class LivePages implements ApplicationListener<ContextClosedEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
  private static final Duration STILL_THERE = Duration.ofSeconds(20);
  private static final long FOR_EVER = 0;

  private final Bell bell;
  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

  LivePages(Bell bell) {
    this.bell = bell;
  }

  /// @param live the live part as it is now, asked for anew each time
  SseEmitter stream(EngagementId engagement, Supplier<JteModel> live) {
    var stream = new SseEmitter(FOR_EVER);
    var rung = new Semaphore(1);
    var leave = bell.listen(engagement, rung::release);
    open.add(stream);
    Thread.ofVirtual().name("live " + engagement).start(() -> {
      try {
        while (open.contains(stream)) tell(stream, rung, live);
      } catch (IOException | IllegalStateException gone) {
        LOG.debug("a page was closed", gone);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      } finally {
        leave.run();
        open.remove(stream);
        stream.complete();
      }
    });
    stream.onCompletion(() -> open.remove(stream));
    return stream;
  }

  private static void tell(SseEmitter stream, Semaphore rung, Supplier<JteModel> live)
      throws IOException, InterruptedException {
    if (!rung.tryAcquire(STILL_THERE.toMillis(), TimeUnit.MILLISECONDS)) {
      stream.send(SseEmitter.event().comment("still there"));
      return;
    }
    rung.drainPermits();
    stream.send(SseEmitter.event().data(Html.part(live.get()), MediaType.TEXT_HTML));
  }

  /// Open streams would hold up the closing of the house.
  @Override public void onApplicationEvent(ContextClosedEvent closed) {
    open.forEach(SseEmitter::complete);
    open.clear();
  }
}
