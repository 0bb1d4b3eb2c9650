package pacta.web.portal;

import java.util.Optional;
import pacta.engagement.Document;
import pacta.engagement.Stage;
import pacta.people.Language;
import pacta.store.Blobs;

/// The papers of an agreement: as printed for signing, and sealed once they are.
final class Papers {
  private Papers() {}

  static Optional<byte[]> find(Mine mine, Language language, Blobs blobs) {
    return document(mine.seat().state().stage(), language)
        .flatMap(it -> blobs.find(mine.seat().workspace(), it.digest())).map(Blobs.Blob::bytes);
  }

  private static Optional<Document> document(Stage stage, Language language) {
    return switch (stage) {
      case Stage.Awaiting awaiting -> Optional.of(awaiting.proposal().in(language));
      case Stage.Running running -> running.sealed().stream()
          .filter(it -> it.language() == language).findFirst()
          .or(() -> Optional.of(running.proposal().in(language)));
      case Stage.Talking _, Stage.Forgotten _ -> Optional.empty();
    };
  }
}
