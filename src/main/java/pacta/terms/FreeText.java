package pacta.terms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a free clause seems to say that a court would strike. Words are only a hint: it is shown to
/// the writer, who may know better.
final class FreeText {
  private static final Map<String, Pattern> HINTS = Map.of(
      "L1.free-text", find("no (se )?(reembols|devolv|devuelv)|sin (derecho a )?(reembolso|"
          + "devoluci)|non-?refundable|no refund"),
      "L6.free-text", find("(podr[áa]|puede|se reserva).{0,40}(modificar|cambiar).{0,60}(en "
          + "cualquier momento|sin (previo )?aviso|unilateral)|(may|can|right to) (change|modify|"
          + "amend).{0,60}(at any time|without notice|at (its|our|my|his|her) discretion)"),
      "L9.free-text", find("no (se hace|se hará|ser[áa]|soy|me hago) responsable|exime de (toda "
          + ")?responsabilidad|not (be )?(liable|responsible)|no liability"),
      "L10.free-text", find("(renuncia|sin|no (existe|hay|tiene|procede)).{0,30}(derecho de |al )?"
          + "desistimiento|(waive|no|without).{0,30}right (of|to) (withdraw|cancel)"),
      "L12.free-text", find("(tribunales|juzgados) de|courts? of|jurisdiction of|ley aplicable"),
      "L16.free-text", find("garantiza(mos|do|r)?.{0,30}result|resultados? garantizad|"
          + "guarantee(d|s)? .{0,30}result|results? (is|are) guaranteed|\\bcura(mos|r)?\\b|"
          + "\\bcures?\\b"));

  private FreeText() {}

  /// The rules, in their order.
  static List<String> rules(String text) {
    return Stream.of("L1", "L6", "L9", "L10", "L12", "L16").map(rule -> rule + ".free-text")
        .filter(rule -> HINTS.get(rule).matcher(text).find()).toList();
  }

  private static Pattern find(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
