package pacta.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.View;
import pacta.desk.CaseFiles;
import pacta.proof.Archive;
import pacta.proof.CaseFile.Chapter;
import pacta.seal.NoTimestamp;

/// What goes into a case file, to be ticked by either side, and the file that comes of it.
public final class CaseForm {
  private static final String CHAPTER = "chapter-";

  /// In the order of the page: what is usually left out stands last.
  public static final List<Chapter> CHAPTERS = List.of(Chapter.AGREEMENT, Chapter.SESSIONS,
      Chapter.PAYMENTS, Chapter.MESSAGES, Chapter.ALLIANCE);

  private CaseForm() {}

  /// With the usual ones ticked.
  public static Form usual() {
    return Form.filled(Chapter.usual().stream()
        .collect(Collectors.toMap(CaseForm::field, _ -> "yes")));
  }

  public static String field(Chapter chapter) {
    return CHAPTER + chapter.name();
  }

  static Set<Chapter> ticked(Form form) {
    return Arrays.stream(Chapter.values()).filter(it -> form.isTicked(field(it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// @return empty when nobody stamps times now: it is to be tried later
  public static Optional<View> download(CaseFiles files, Seat seat, Form form) {
    try {
      var made = files.make(seat.workspace(), seat.engagement(), ticked(form))
          .orElseThrow(NotFound::new);
      return Optional.of(new Download(made.name(), Archive.MEDIA_TYPE, made.bytes()));
    } catch (NoTimestamp later) {
      return Optional.empty();
    }
  }
}
