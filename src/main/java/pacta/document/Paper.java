package pacta.document;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import pacta.journal.Digest;
import pacta.people.Language;

/// An agreement or an amendment, worded to the last comma and ready to print.
///
/// Every text is already in the reader's language; the press adds fixed captions and nothing else.
/// A line break inside a text is kept; signs that no face can print come out as `□`.
///
/// @param code        what people quote: `PCT-7K4M-92QX`
/// @param version     1 for the agreement, then one more with each amendment
/// @param title       "Acuerdo de colaboración"
/// @param subtitle    "Proceso de liderazgo, ocho sesiones"; may be empty
/// @param dateLine    "Girona, 12 de enero de 2026"; may be empty
/// @param translation what to say at the top when this is not the text that is signed; such a
///                    paper has no signature fields
/// @param parties     in the order they stand, at most three, each ink once
/// @param closing     small print after the signatures; may be empty
/// @param checking    the page where anybody can check the sealed document
/// @param annex       what goes with the agreement and is no part of its points
/// @param termsDigest of the terms that these words say
/// @param termsJson   those terms, attached to the PDF as its source
public record Paper(
    Language language, String code, int version, String title, String subtitle, String dateLine,
    Optional<String> translation, List<Party> parties, Optional<Alliance> alliance,
    List<Point> points, List<Signature> signatures, List<String> closing,
    Optional<URI> checking, Optional<Annex> annex, Digest termsDigest, String termsJson) {

  public Paper {
    parties = List.copyOf(parties);
    points = List.copyOf(points);
    signatures = List.copyOf(signatures);
    closing = List.copyOf(closing);
    if (parties.isEmpty() || parties.size() > 3) throw new IllegalArgumentException("parties");
    if (signatures.stream().map(Signature::ink).distinct().count() < signatures.size())
      throw new IllegalArgumentException("one signature to each ink");
  }

  /// Who agrees, with what identifies them.
  ///
  /// @param role  "La profesional"
  /// @param lines tax number, address, e-mail: whatever is printed under the name
  public record Party(Ink ink, String role, String name, List<String> lines) {
    public Party {
      lines = List.copyOf(lines);
    }
  }

  /// What both said yes to before the agreement.
  ///
  /// @param title "Nuestra alianza"
  /// @param note  when it was confirmed, and that it creates no obligation; may be empty
  public record Alliance(String title, List<String> phrases, String note) {
    public Alliance {
      phrases = List.copyOf(phrases);
    }
  }

  /// One of the seven points.
  public record Point(int number, String title, List<Block> blocks) {
    public Point {
      blocks = List.copyOf(blocks);
    }
  }

  /// What a consumer has to be given in writing, on a page of its own after the signatures.
  ///
  /// @param form lines to fill in and send, the first of them its title
  public record Annex(String title, List<Block.Item> items, List<String> form) {
    public Annex {
      items = List.copyOf(items);
      form = List.copyOf(form);
    }
  }

  /// Where one party signs: a tagged field of the PDF, named as its ink says.
  ///
  /// @param name the signer's name, printed under the line
  public record Signature(Ink ink, String name) {}
}
