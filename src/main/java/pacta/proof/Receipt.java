package pacta.proof;

import java.time.Instant;
import java.util.List;
import pacta.journal.Canonical;
import pacta.journal.Digest;
import pacta.journal.Link;
import pacta.journal.LogKey;
import pacta.journal.Note;
import pacta.journal.Opening;
import pacta.journal.Tree;
import pacta.people.EngagementId;
import pacta.people.Language;
import pacta.people.WorkspaceId;

/// What each party keeps beside the signed paper: it ties the paper to the journal as it was that
/// day, so that the journal cannot be written again without its showing.
///
/// @param receipt    the form, [#FORM]
/// @param code       what people quote: `PCT-7K4M-92QX`
/// @param made       when
/// @param log        whose signature the checkpoint has
/// @param checkpoint as it was signed
/// @param timestamp  over the checkpoint's UTF-8 bytes: a `TimeStampToken`, DER in base64
/// @param papers     what was signed and sealed
/// @param links      the acts of signing, coming into force and sealing
/// @param openings   keys to the texts in those links that the paper shows anyway
public record Receipt(String receipt, WorkspaceId workspace, EngagementId engagement, String code,
    Instant made, LogKey log, Note checkpoint, String timestamp, List<Paper> papers,
    List<Shown> links, List<Opening> openings) {
  /// The form of these files. A change of form is a new number.
  public static final String FORM = "pacta-receipt-1";

  /// A paper in one language.
  ///
  /// @param file    what it is called beside the receipt
  /// @param printed the digest of the bytes that people saw and signed
  /// @param length  how many those are: the file begins with exactly them
  /// @param sealed  the digest of the whole file; of a translation, that of the print
  public record Paper(String file, Language language, Digest printed, long length,
      Digest sealed) {}

  /// A link, and what shows that it is in the checkpoint's tree.
  ///
  /// @param text  exactly what is hashed
  /// @param proof from the leaf upwards
  public record Shown(String text, List<Digest> proof) {
    public Shown {
      proof = List.copyOf(proof);
    }

    /// @param tree over the first links of the journal, as many as the checkpoint counts
    public static Shown of(Link link, Tree tree) {
      return new Shown(link.text(), tree.inclusion(link.position() - 1, tree.size()));
    }
  }

  public Receipt {
    papers = List.copyOf(papers);
    links = List.copyOf(links);
    openings = List.copyOf(openings);
  }

  /// @throws pacta.journal.UnreadableJson when the text is no receipt
  public static Receipt read(String json) {
    return Canonical.PLAIN.read(json, Receipt.class);
  }

  /// The file, in lines that people can read.
  public String write() {
    return Indented.of(Canonical.PLAIN.write(this));
  }
}
