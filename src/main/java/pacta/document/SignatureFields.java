package pacta.document;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The fields where parties sign, made before anybody does: a field added later would be a change
/// to what the first one signed.
///
/// Field and widget are one object, its rectangle in whole points and its empty appearance of the
/// same size, and it is tagged. Whoever checks the second signature then finds nothing changed.
final class SignatureFields {
  private static final Pattern PLACES = Pattern.compile("sign-.*");

  private SignatureFields() {}

  static void add(PdfBoxRenderer renderer, PDDocument pdf, Paper paper) throws IOException {
    if (paper.signatures().isEmpty()) return;
    var form = new PDAcroForm(pdf);
    form.setDefaultResources(defaults());
    form.setDefaultAppearance("/Helv 0 Tf 0 g ");
    pdf.getDocumentCatalog().setAcroForm(form);
    var places = renderer.findPagePositionsByID(PLACES);
    var captions = Sheet.captions(paper.language());
    for (var signature : paper.signatures()) {
      var id = "sign-" + signature.ink().fieldName();
      var place = places.stream().filter(it -> it.getId().equals(id))
          .max(Comparator.comparing(PagePosition::getPageNo)).orElseThrow();
      var field = field(pdf, form, place, signature.ink().fieldName());
      var name = Plain.line(signature.name());
      field.setAlternateFieldName(captions.say("signs", "name", name));
      tag(pdf, field, captions.say("signs.hint", "name", name));
      form.getFields().add(field);
    }
  }

  /// What programs that sign put into a form that lacks it, which would be a change. Nothing is set
  /// in these faces.
  private static PDResources defaults() {
    var fonts = new COSDictionary();
    fonts.setItem("Helv", font("Helvetica"));
    fonts.setItem("ZaDb", font("ZapfDingbats"));
    var resources = new PDResources();
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    return resources;
  }

  private static COSDictionary font(String name) {
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, name);
    return font;
  }

  private static PDSignatureField field(PDDocument pdf, PDAcroForm form, PagePosition<?> place,
      String name) throws IOException {
    var page = pdf.getPage(place.getPageNo());
    var field = new PDSignatureField(form);
    field.setPartialName(name);
    var widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(Math.round(place.getX()), Math.round(place.getY()),
        Math.round(place.getWidth()), Math.round(place.getHeight())));
    widget.setPage(page);
    widget.setPrinted(true);
    widget.setAppearance(empty(pdf, widget.getRectangle()));
    page.getAnnotations().add(widget);
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    return field;
  }

  private static PDAppearanceDictionary empty(PDDocument pdf, PDRectangle rectangle) {
    var stream = new PDAppearanceStream(pdf);
    stream.setResources(new PDResources());
    stream.setFormType(1);
    stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
    var appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    return appearance;
  }

  private static void tag(PDDocument pdf, PDSignatureField field, String said) {
    var root = pdf.getDocumentCatalog().getStructureTreeRoot();
    var widget = field.getWidgets().getFirst();
    var parent = top(root);
    var element = new PDStructureElement("Form", parent);
    element.setPage(widget.getPage());
    element.setAlternateDescription(said);
    var reference = new PDObjectReference();
    reference.setReferencedObject(widget);
    reference.getCOSObject().setItem(COSName.PG, widget.getPage());
    element.appendKid(reference);
    parent.appendKid(element);
    int key = root.getParentTreeNextKey();
    widget.setStructParent(key);
    var tree = (COSDictionary) root.getCOSObject().getDictionaryObject(COSName.PARENT_TREE);
    var numbers = (COSArray) tree.getDictionaryObject(COSName.NUMS);
    numbers.add(COSInteger.get(key));
    numbers.add(element);
    root.setParentTreeNextKey(key + 1);
    kidsLast(root.getCOSObject());
  }

  private static PDStructureElement top(PDStructureTreeRoot root) {
    return (PDStructureElement) root.getKids().getFirst();
  }

  /// Checkers walk the keys in order, and must meet the parent tree before the elements.
  private static void kidsLast(COSDictionary root) {
    COSBase kids = root.getItem(COSName.K);
    root.removeItem(COSName.K);
    root.setItem(COSName.K, kids);
  }

}
