package pacta.proof;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/// The form fields of a PDF, as far as signing goes.
final class Fields {
  private static final COSName TIMESTAMP = COSName.getPDFName("DocTimeStamp");

  private Fields() {}

  static boolean isSignature(COSDictionary field) {
    return COSName.SIG.equals(field.getCOSName(COSName.FT));
  }

  /// The field of a timestamp over the whole document, which nobody sees and which does nothing.
  static boolean isTimestamp(COSBase base) {
    return base instanceof COSDictionary field && isSignature(field)
        && field.getDictionaryObject(COSName.V) instanceof COSDictionary value
        && TIMESTAMP.equals(value.getCOSName(COSName.TYPE))
        && !field.containsKey(COSName.AA) && !field.containsKey(COSName.A)
        && isUnseen(field);
  }

  private static boolean isUnseen(COSDictionary field) {
    if (!(field.getDictionaryObject(COSName.RECT) instanceof COSArray box)) return true;
    return box.size() == 4 && number(box, 0) == number(box, 2) && number(box, 1) == number(box, 3);
  }

  private static float number(COSArray box, int at) {
    return box.getObject(at) instanceof COSNumber it ? it.floatValue() : Float.NaN;
  }
}
