package pacta.proof;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.journal.LogKey;
import pacta.journal.Note;
import pacta.journal.Opening;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.WorkspaceId;

/// The parts of a case file that programs read: what is in it, the keys to the texts it discloses,
/// and the proofs of its journal. Where each stands is told in `docs/proof.md`.
///
/// @param caseFile the form, [#FORM]
/// @param code     what people quote: `PCT-7K4M-92QX`
/// @param made     when
/// @param language of the agreement, and of the papers in here
/// @param log      whose signature the checkpoints have
/// @param links    how many links the journal in here has
/// @param chapters what was not left out
/// @param papers   what was signed and sealed; `file` is the path in here
public record CaseFile(String caseFile, WorkspaceId workspace, EngagementId engagement,
    String code, Instant made, Language language, LogKey log, long links, Set<Chapter> chapters,
    List<Receipt.Paper> papers) {
  /// The form of these files. A change of form is a new number.
  public static final String FORM = "pacta-case-1";

  /// Where the index stands.
  public static final String INDEX = "case.json";
  /// The events, one a line, as they are stored: the event of line n stands at position n.
  public static final String EVENTS = "journal/events.jsonl";
  public static final String OPENINGS = "journal/openings.json";
  public static final String PROOFS = "journal/proofs.json";

  /// What can be left out. The journal is always whole; of what is left out it stays closed.
  public enum Chapter {
    /// What was talked about before: in only when it is asked for.
    ALLIANCE,
    AGREEMENT, SESSIONS, PAYMENTS, MESSAGES;

    /// What is in unless it is said otherwise.
    public static Set<Chapter> usual() {
      return Set.of(AGREEMENT, SESSIONS, PAYMENTS, MESSAGES);
    }
  }

  /// @param openings the form, [#FORM]
  public record Keys(String openings, WorkspaceId workspace, List<Opening> list) {
    public static final String FORM = "pacta-openings-1";

    public static Keys read(String json) {
      return Canonical.PLAIN.read(json, Keys.class);
    }

    public String write() {
      return Indented.of(Canonical.PLAIN.write(this));
    }
  }

  /// @param proofs      the form, [#FORM]
  /// @param checkpoints all of them, from the smallest; the last is over the whole journal
  /// @param consistency from each to the next
  /// @param inclusion   of the acts of signing, coming into force and sealing, in the last
  public record Proofs(String proofs, LogKey log, List<Signed> checkpoints,
      List<Grown> consistency, List<Included> inclusion) {
    public static final String FORM = "pacta-proofs-1";

    /// @param timestamp over the note's UTF-8 bytes: a `TimeStampToken`, DER in base64
    public record Signed(long size, Instant made, Note note, String timestamp) {}

    /// That the journal of the second size begins with that of the first.
    public record Grown(long first, long second, List<Digest> proof) {}

    /// @param position from 1
    public record Included(long position, List<Digest> proof) {}

    public static Proofs read(String json) {
      return Canonical.PLAIN.read(json, Proofs.class);
    }

    public String write() {
      return Indented.of(Canonical.PLAIN.write(this));
    }
  }

  /// @throws pacta.journal.UnreadableJson when the text is no index of a case file
  public static CaseFile read(String json) {
    return Canonical.PLAIN.read(json, CaseFile.class);
  }

  public String write() {
    return Indented.of(Canonical.PLAIN.write(this));
  }
}
