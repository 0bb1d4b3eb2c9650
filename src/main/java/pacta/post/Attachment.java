package pacta.post;

import java.util.regex.Pattern;

/// A file that goes with a letter. Only signed copies carry one.
///
/// @param name      what it is called where it is saved; never a path
/// @param mediaType as in `application/pdf`
public record Attachment(String name, String mediaType, byte[] bytes) {
  private static final Pattern OUT_OF_PLACE = Pattern.compile("[/\\\\:*?\"<>|]+");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

  /// @throws IllegalArgumentException when the media type is none
  public Attachment {
    name = OUT_OF_PLACE.matcher(Line.of(name)).replaceAll("-");
    if (!MEDIA_TYPE.matcher(mediaType).matches())
      throw new IllegalArgumentException("not a media type");
    bytes = bytes.clone();
  }

  @Override public byte[] bytes() {
    return bytes.clone();
  }
}
