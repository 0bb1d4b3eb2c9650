package pacta.post;

import java.util.List;

/// What in a letter opens something: links, codes.
///
/// @param words as they stand in the letter
public record Keys(List<String> words, Guard guard) {
  /// Who besides the reader may see them while the letter has not gone out.
  public enum Guard {
    /// The professional, who may hand the link over when the mail does not work.
    PROFESSIONAL,
    /// Nobody: a code proves that the reader, and no other, had the letter.
    READER_ONLY
  }

  public static final Keys NONE = new Keys(List.of(), Guard.PROFESSIONAL);

  public Keys {
    words = List.copyOf(words);
  }

  static Keys link(String link) {
    return new Keys(List.of(link), Guard.PROFESSIONAL);
  }

  static Keys readerOnly(String key) {
    return new Keys(List.of(key), Guard.READER_ONLY);
  }
}
