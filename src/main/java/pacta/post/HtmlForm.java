package pacta.post;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import pacta.jte.post.JteletterGenerated;

/// A letter as HTML that mail programs show alike: tables and inline styles, no pictures, nothing
/// fetched from anywhere.
final class HtmlForm {
  private HtmlForm() {}

  static String of(Page page) {
    var html = new StringOutput();
    JteletterGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
    return html.toString();
  }
}
