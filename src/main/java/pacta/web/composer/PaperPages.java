package pacta.web.composer;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pacta.desk.Proposing;
import pacta.engagement.Document;
import pacta.engagement.Quoted;
import pacta.engagement.Stage;
import pacta.people.Language;
import pacta.store.Blobs;
import pacta.web.NotFound;
import pacta.web.Page;
import pacta.web.Seat;
import pacta.web.Seats;

/// The agreement as paper: as it would be printed now, as it was sent, or sealed once both signed.
@Controller
final class PaperPages {
  private static final Map<String, Language> LANGUAGES =
      Map.of("es", Language.ES, "en", Language.EN);

  private final Seats seats;
  private final Proposing proposing;
  private final Blobs blobs;

  PaperPages(Seats seats, Proposing proposing, Blobs blobs) {
    this.seats = seats;
    this.proposing = proposing;
    this.blobs = blobs;
  }

  @GetMapping("/engagements/{id}/agreement/paper/{tag}") ResponseEntity<byte[]> show(Page page,
      @PathVariable String id, @PathVariable String tag) {
    var seat = seats.ofProfessional(page, id);
    var language = Optional.ofNullable(LANGUAGES.get(tag)).orElseThrow(NotFound::new);
    var name = Quoted.code(seat.engagement()) + "-" + tag + ".pdf";
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition",
            ContentDisposition.inline().filename(name).build().toString())
        .header("Cache-Control", "no-store")
        .body(paper(seat, language).orElseThrow(NotFound::new));
  }

  private Optional<byte[]> paper(Seat seat, Language language) {
    return switch (seat.state().stage()) {
      case Stage.Talking _ ->
          proposing.preview(seat.engagement(), seat.state(), language);
      case Stage.Awaiting awaiting -> kept(seat, awaiting.proposal().in(language));
      case Stage.Running running -> kept(seat, running.sealed().stream()
          .filter(it -> it.language() == language).findFirst()
          .orElseGet(() -> running.proposal().in(language)));
      case Stage.Forgotten _ -> Optional.empty();
    };
  }

  private Optional<byte[]> kept(Seat seat, Document document) {
    return blobs.find(seat.workspace(), document.digest()).map(Blobs.Blob::bytes);
  }
}
