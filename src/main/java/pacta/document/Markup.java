package pacta.document;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// An element of a page in the making. It is a tree, never a text: nothing that people write can
/// open or close an element.
final class Markup {
  private final Element element;

  private Markup(Element element) {
    this.element = element;
  }

  /// The `html` element of a new page.
  static Markup page(String language) {
    try {
      var page = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      var html = page.createElement("html");
      page.appendChild(html);
      return new Markup(html).with("lang", language);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Document document() {
    return element.getOwnerDocument();
  }

  /// A new last child.
  Markup add(String tag) {
    var child = document().createElement(tag);
    element.appendChild(child);
    return new Markup(child);
  }

  /// A new last child of that style.
  Markup add(String tag, String style) {
    return add(tag).with("class", style);
  }

  /// A new last child holding that text, unless there is none to hold.
  Markup add(String tag, String style, String text) {
    return text.isBlank() ? this : add(tag, style).text(text);
  }

  Markup with(String attribute, String value) {
    element.setAttribute(attribute, Plain.line(value));
    return this;
  }

  /// Adds text, whose line breaks are kept.
  Markup text(String text) {
    var lines = Plain.lines(text).split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      if (at > 0) add("br");
      element.appendChild(document().createTextNode(lines[at]));
    }
    return this;
  }

  /// Adds our own text as it is: a style sheet.
  Markup raw(String ours) {
    element.appendChild(document().createTextNode(ours));
    return this;
  }
}
