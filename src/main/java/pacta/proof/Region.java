package pacta.proof;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// What part of a PDF an object belongs to, told from the way that leads to it.
enum Region {
  PAGE(Code.PAGE_CHANGED), ANNOTATION(Code.ANNOTATION_ADDED), FORM(Code.FORM_CHANGED),
  ATTACHMENT(Code.ATTACHMENT_CHANGED), INFO(Code.INFO_CHANGED), ACTION(Code.ACTION_ADDED),
  STRUCTURE(Code.STRUCTURE_CHANGED);

  private final Code code;

  Region(Code code) {
    this.code = code;
  }

  Code code() {
    return code;
  }

  /// Whether a timestamp's field may be added to a list here.
  boolean takesFields() {
    return this == ANNOTATION || this == FORM;
  }

  /// Where one is after following that key of a dictionary.
  ///
  /// @param from may be null for the beginning
  Region at(String key, COSDictionary from) {
    return switch (key) {
      case "Info", "Metadata" -> INFO;
      case "OpenAction", "AA", "JavaScript", "JS" -> ACTION;
      case "EmbeddedFiles", "AF" -> ATTACHMENT;
      case "Annots" -> ANNOTATION;
      case "AcroForm" -> FORM;
      case "Pages", "Page", "P", "Pg" -> PAGE;
      case "A" -> from != null && from.containsKey(COSName.SUBTYPE) ? ACTION : this;
      default -> from != null && COSName.PAGE.equals(from.getCOSName(COSName.TYPE)) ? PAGE : this;
    };
  }
}
