package pacta.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSUpdateInfo;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// Changes that somebody adds behind what is there, as most PDF programs save.
enum Increments {
  PAGE_REPLACED(Code.PAGE_CHANGED) {
    @Override void change(PDDocument pdf) throws IOException {
      var other = new PDStream(pdf, new ByteArrayInputStream("BT ET".getBytes(
          StandardCharsets.US_ASCII)));
      pdf.getPage(0).setContents(other);
      touch(pdf.getPage(0).getCOSObject());
    }
  },
  PAGE_ADDED(Code.PAGE_CHANGED) {
    @Override void change(PDDocument pdf) {
      pdf.addPage(new PDPage(PDRectangle.A4));
      touch(pdf.getPages().getCOSObject());
    }
  },
  PAGES_SWAPPED(Code.PAGE_CHANGED) {
    @Override void change(PDDocument pdf) {
      var second = pdf.getPage(1);
      pdf.removePage(1);
      pdf.getPages().insertBefore(second, pdf.getPage(0));
      touch(pdf.getPages().getCOSObject());
    }
  },
  PRICE_COVERED(Code.ANNOTATION_ADDED) {
    @Override void change(PDDocument pdf) throws IOException {
      var box = new PDAnnotationSquare();
      box.setRectangle(new PDRectangle(100, 400, 200, 40));
      box.setInteriorColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
      pdf.getPage(0).getAnnotations().add(box);
      touch(pdf.getPage(0).getCOSObject());
    }
  },
  TERMS_SWAPPED(Code.ATTACHMENT_CHANGED) {
    @Override void change(PDDocument pdf) throws IOException {
      var file = terms(pdf);
      var other = new PDEmbeddedFile(pdf, new ByteArrayInputStream(new String(
          file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8).replace("640.00", "940.00")
          .getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
      file.setEmbeddedFile(other);
      file.setEmbeddedFileUnicode(other);
      touch(file.getCOSObject(), file.getCOSObject().getCOSDictionary(COSName.EF));
    }
  },
  FILE_ATTACHED(Code.ATTACHMENT_CHANGED) {
    @Override void change(PDDocument pdf) throws IOException {
      var names = pdf.getDocumentCatalog().getNames();
      var all = new java.util.TreeMap<>(names.getEmbeddedFiles().getNames());
      var more = new PDComplexFileSpecification();
      more.setFile("z.json");
      more.setEmbeddedFile(
          new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] {'{', '}'})));
      all.put("z.json", more);
      names.getEmbeddedFiles().setNames(all);
      touch(pdf.getDocumentCatalog().getCOSObject(), names.getCOSObject(),
          names.getEmbeddedFiles().getCOSObject());
    }
  },
  TITLE_CHANGED(Code.INFO_CHANGED) {
    @Override void change(PDDocument pdf) {
      pdf.getDocumentInformation().setTitle("Otro acuerdo · PCT-AAAA-AAAA");
      touch(pdf.getDocumentInformation().getCOSObject());
    }
  },
  SCRIPT_AT_OPENING(Code.ACTION_ADDED) {
    @Override void change(PDDocument pdf) {
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
      touch(pdf.getDocumentCatalog().getCOSObject());
    }
  },
  SCRIPT_ON_A_PAGE(Code.ACTION_ADDED) {
    @Override void change(PDDocument pdf) {
      pdf.getPage(0).getActions().setO(new PDActionJavaScript("app.alert('x')"));
      touch(pdf.getPage(0).getCOSObject());
    }
  },
  FIELD_ADDED(Code.FORM_CHANGED) {
    @Override void change(PDDocument pdf) {
      var form = pdf.getDocumentCatalog().getAcroForm(null);
      var field = new PDTextField(form);
      field.setPartialName("price");
      form.getFields().add(field);
      touch(form.getCOSObject(), pdf.getDocumentCatalog().getCOSObject());
    }
  },
  FIELD_MOVED(Code.FORM_CHANGED) {
    @Override void change(PDDocument pdf) throws IOException {
      var widget = pdf.getSignatureFields().getLast().getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(0, 0, 10, 10));
      touch(widget.getCOSObject());
    }
  },
  LANGUAGE_CHANGED(Code.STRUCTURE_CHANGED) {
    @Override void change(PDDocument pdf) {
      pdf.getDocumentCatalog().setLanguage("la");
      touch(pdf.getDocumentCatalog().getCOSObject());
    }
  };

  final Code code;

  Increments(Code code) {
    this.code = code;
  }

  abstract void change(PDDocument pdf) throws IOException;

  /// The file with this change behind it.
  byte[] behind(byte[] file) {
    try (var pdf = Loader.loadPDF(file)) {
      change(pdf);
      var bytes = new ByteArrayOutputStream();
      pdf.saveIncremental(bytes);
      return bytes.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static PDComplexFileSpecification terms(PDDocument pdf) throws IOException {
    return pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("terms.json");
  }

  private static void touch(COSUpdateInfo... changed) {
    for (var it : changed) {
      it.setNeedToBeUpdated(true);
      if (it instanceof COSDictionary dictionary)
        for (var value : dictionary.getValues())
          if (value instanceof COSUpdateInfo inside && value.isDirect())
            inside.setNeedToBeUpdated(true);
    }
  }
}
