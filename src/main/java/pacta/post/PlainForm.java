package pacta.post;

import java.util.stream.Collectors;

/// A letter as plain text: the same parts in the same order as the HTML form.
final class PlainForm {
  private PlainForm() {}

  static String of(Page page) {
    var text = new StringBuilder(page.head().name()).append('\n');
    if (!page.head().line().isEmpty()) text.append(page.head().line()).append('\n');
    text.append('\n').append(page.heading()).append("\n\n");
    for (var part : page.parts()) text.append(block(part)).append("\n\n");
    return text.append("-- \n").append(String.join("\n", page.footer())).append('\n').toString();
  }

  private static String line(Fact fact) {
    return fact.label().isEmpty() ? fact.value() : fact.label() + ": " + fact.value();
  }

  private static String block(Part part) {
    return switch (part) {
      case Part.Paragraph it -> it.runs().stream().map(Run::text).collect(Collectors.joining());
      case Part.Quote it -> it.lines().stream().map(line -> ("> " + line).stripTrailing())
          .collect(Collectors.joining("\n"));
      case Part.Amount it -> it.text();
      case Part.Code it -> it.digits();
      case Part.Facts it -> it.facts().stream().map(PlainForm::line)
          .collect(Collectors.joining("\n"));
      case Part.Well it -> it.title() + "\n" + it.text();
      case Part.Button it -> it.label() + ":\n" + it.link();
      case Part.Small it -> it.text();
      case Part.Link it -> it.label() + ":\n" + it.link();
    };
  }
}
