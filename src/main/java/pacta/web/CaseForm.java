package pacta.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.servlet.View;
import pacta.desk.CaseFiles;
import pacta.desk.SealDelay;
import pacta.proof.Archive;
import pacta.proof.CaseFile.Chapter;
import pacta.seal.NoTimestamp;
import pacta.seal.NoToken;

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

  /// @param later what to show when it cannot be sealed now, and is to be tried later
  public static View download(CaseFiles files, Seat seat, Form form,
      Function<SealDelay, View> later) {
    try {
      var made = files.make(seat.workspace(), seat.engagement(), ticked(form))
          .orElseThrow(NotFound::new);
      return new Download(made.name(), Archive.MEDIA_TYPE, made.bytes());
    } catch (NoTimestamp silent) {
      return later.apply(SealDelay.TIMESTAMP);
    } catch (NoToken silent) {
      return later.apply(SealDelay.of(silent));
    }
  }
}
