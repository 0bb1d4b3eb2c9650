package pacta.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// What a PDF is made of, apart from its words.
///
/// @param elements    of its structure: how many of each kind, but for the pieces of lines
/// @param annotations how many of each kind
/// @param actions     everything it would do, of itself or when touched; and scripts
/// @param files       what is attached
/// @param right       how far to the right any letter reaches, in points
public record Anatomy(Map<String, Integer> elements, Map<String, Integer> annotations,
    List<String> actions, List<String> files, float right, String text) {
  private static final List<String> DOING = List.of("JavaScript", "JS", "Launch", "URI",
      "SubmitForm", "ImportData", "GoToR", "GoToE", "RichMedia", "Movie", "Sound", "OpenAction",
      "AA");

  public static Anatomy of(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var elements = new TreeMap<String, Integer>();
      count(document.getDocumentCatalog().getStructureTreeRoot(), elements);
      var annotations = new TreeMap<String, Integer>();
      for (var page : document.getPages())
        for (var one : page.getAnnotations()) annotations.merge(one.getSubtype(), 1, Integer::sum);
      var ruler = new Ruler();
      var text = ruler.getText(document);
      return new Anatomy(elements, annotations, actions(document), files(document), ruler.right,
          text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void count(PDStructureNode node, Map<String, Integer> elements) {
    for (var kid : node.getKids())
      if (kid instanceof PDStructureElement element) {
        if (!element.getStructureType().equals("Span"))
          elements.merge(element.getStructureType(), 1, Integer::sum);
        count(element, elements);
      }
  }

  private static List<String> actions(PDDocument document) {
    var found = new ArrayList<String>();
    for (var key : document.getDocument().getXrefTable().keySet()) {
      var object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary) look(dictionary, found, 0);
    }
    found.sort(null);
    return found;
  }

  private static void look(COSDictionary dictionary, List<String> found, int depth) {
    for (var name : DOING) if (dictionary.containsKey(name)) found.add(name);
    var does = dictionary.getNameAsString(COSName.S);
    if (does != null && DOING.contains(does)) found.add("does " + does);
    if (depth < 3) for (var value : dictionary.getValues())
      if (value instanceof COSDictionary inner) look(inner, found, depth + 1);
  }

  private static List<String> files(PDDocument document) {
    var attached = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.AF);
    var names = new ArrayList<String>();
    if (attached instanceof COSArray all)
      for (var i = 0; i < all.size(); i++)
        names.add(((COSDictionary) all.getObject(i)).getString(COSName.UF));
    return names;
  }

  private static final class Ruler extends PDFTextStripper {
    private float right;

    @Override protected void processTextPosition(TextPosition at) {
      right = Math.max(right, at.getXDirAdj() + at.getWidthDirAdj());
      super.processTextPosition(at);
    }
  }
}
