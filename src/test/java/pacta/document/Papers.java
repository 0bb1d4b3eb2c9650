package pacta.document;

import java.time.Instant;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import pacta.document.Block.Example;
import pacta.document.Block.Grid;
import pacta.document.Block.Item;
import pacta.document.Block.Scale;
import pacta.document.Block.Segment;
import pacta.document.Block.Tone;
import pacta.document.Block.Total;
import pacta.document.Paper.Alliance;
import pacta.document.Paper.Party;
import pacta.document.Paper.Point;
import pacta.document.Paper.Signature;
import pacta.journal.Digest;
import pacta.people.Language;

/// Papers to try the press with.
public final class Papers {
  public static final Instant AT = Instant.parse("2026-01-12T17:26:32.417Z");
  public static final String TERMS = "{\"shape\":1,\"price\":\"640.00 EUR\"}";

  public static final List<Party> PARTIES = List.of(
      new Party(Ink.PROFESSIONAL, "La profesional", "Marta Soler Vidal", List.of("NIF 12345678Z",
          "Rambla de la Llibertat 20, 17004 Girona", "marta@example.com")),
      new Party(Ink.CLIENT, "La cliente", "Lucía Ferrer Navas", List.of("NIF 87654321X",
          "Calle de la Força 12, 17004 Girona", "lucia.ferrer@example.com")));

  private static final List<Signature> SIGNATURES = List.of(
      new Signature(Ink.PROFESSIONAL, "Marta Soler Vidal"),
      new Signature(Ink.CLIENT, "Lucía Ferrer Navas"));

  private Papers() {}

  /// The agreement of the specimen: seven points, two parties.
  public static Paper agreement() {
    return with(points());
  }

  public static Paper with(List<Point> points) {
    return with(Language.ES, points, Optional.empty());
  }

  public static Paper translated(String said) {
    return with(Language.ES, points(), Optional.of(said));
  }

  /// Fixed words in English, whatever the rest says.
  public static Paper english() {
    return with(Language.EN, points(), Optional.empty());
  }

  private static Paper with(Language language, List<Point> points,
      Optional<String> translation) {
    return new Paper(language, "PCT-7K4M-92QX", 1, "Acuerdo de colaboración",
        "Proceso de liderazgo, ocho sesiones", "Girona, 12 de enero de 2026", translation,
        PARTIES, Optional.of(alliance()), points, SIGNATURES,
        List.of("Si Lucía contrata como consumidora y a distancia, puede desistir en 14 días sin "
            + "dar motivo. Si pide empezar antes, paga solo las sesiones ya hechas."),
        Optional.of(URI.create("https://acuerdos.example.com/verificar")), Optional.empty(),
        Digest.of(TERMS), TERMS);
  }

  private static Alliance alliance() {
    return new Alliance("Nuestra alianza", List.of("Hablamos claro, aunque incomode.",
        "Lo que se dice aquí se queda aquí.", "Si una semana va mal, se viene igual.",
        "Marta recuerda cada compromiso al empezar.",
        "Si algo no funciona, lo decimos en la sesión siguiente."),
        "La confirmaron las dos el 8 de enero. Expresa cómo quieren trabajar y no crea "
            + "obligaciones.");
  }

  private static List<Point> points() {
    return List.of(
        new Point(1, "Datos personales", List.of(Item.paragraph("Las partes son las que figuran "
            + "arriba. Los datos de Lucía se usan solo para prestar este servicio y se guardan "
            + "mientras dure y cinco años más."))),
        new Point(2, "Qué se incluye y qué no", included()),
        new Point(3, "Procedimiento", List.of(
            Item.of("3.1", "Ocho sesiones de 60 minutos, cada dos semanas, los miércoles a las "
                + "10:00, por videollamada."),
            Item.of("3.2", "El proceso empieza el 14 de enero de 2026 y las sesiones caducan el "
                + "14 de julio de 2026."))),
        new Point(4, "Tarifas y condiciones de pago", fees()),
        new Point(5, "Cambios y cancelación", changes()),
        new Point(6, "Valor añadido y extras", List.of(
            Item.of("6.1", "Una sesión de seguimiento de 30 minutos a los tres meses de terminar."),
            Item.of("6.2", "El cuaderno de trabajo «Primeros cien días»."),
            Item.of("6.3", "Marta los ofrece sin coste; no se descuentan si el proceso termina "
                + "antes."))),
        new Point(7, "Firma de ambas partes y fecha", List.of(Item.paragraph("Leído y conforme, "
            + "ambas partes lo firman electrónicamente y reciben copia. Este documento y sus "
            + "anexos firmados son todo lo que han acordado."))));
  }

  private static List<Block> included() {
    return List.of(
        Item.of("2.1", "ocho sesiones individuales, un informe inicial de objetivos, ejercicios "
            + "entre sesiones, una consulta por escrito a la semana con respuesta en dos días "
            + "laborables y un resumen final.").led("Se incluye:"),
        Item.of("2.2", "sesiones con el equipo de Lucía, preparación de presentaciones, atención "
            + "psicológica ni disponibilidad en fin de semana.").led("No se incluye:"),
        Item.of("2.3", "Lo que no está incluido puede pedirse. Marta responderá con un precio y "
            + "solo valdrá si ambas firman un anexo."),
        Item.of("2.4", "Marta trabaja desde una oficina eficaz y tranquila.")
            .marked("Esta cláusula no se calcula."));
  }

  private static List<Block> fees() {
    return List.of(
        Item.of("4.1", "El proceso cuesta 640,00\u00a0€, IVA incluido, a razón de 80,00\u00a0€ por "
            + "sesión."),
        Item.of("4.2", "Se paga por transferencia en dos plazos:"),
        new Grid(List.of("Plazo", "Corresponde a", "Vence", "Importe"), List.of(
            List.of("1", "Sesiones 1 a 4", "12 de enero de 2026, al firmar", "320,00\u00a0€"),
            List.of("2", "Sesiones 5 a 8", "9 de marzo de 2026", "320,00\u00a0€")),
            Optional.of(new Total("Total", "640,00\u00a0€"))),
        Item.of("4.3", "Si un plazo se retrasa más de siete días, no se agendan sesiones nuevas "
            + "hasta recibirlo."));
  }

  private static List<Block> changes() {
    return List.of(
        new Scale(List.of(new Segment("Sin coste", "hasta 24 h antes", Tone.FREE, 52),
            new Segment("50\u00a0%, 40,00\u00a0€", "de 24 a 2 h antes", Tone.WAIT, 34),
            new Segment("80,00\u00a0€", "después", Tone.COST, 14))),
        Item.of("5.1", "Con 24 horas o más de antelación, Lucía puede cancelar o mover una sesión "
            + "sin coste. Justo a las 24 horas cuenta como a tiempo."),
        Item.of("5.2", "Con menos de 24 horas, se cobra el 50\u00a0% de la sesión, es decir, "
            + "40,00\u00a0€.").with(List.of(
                new Example("La sesión es el miércoles a las 10:00; avisa el martes a las 10:00",
                    "Sin coste"),
                new Example("Avisa el martes a las 10:01", "40,00\u00a0€"),
                new Example("Avisa el miércoles a las 8:01", "80,00\u00a0€"))),
        Item.of("5.3", "Con menos de 2 horas, o si no se presenta pasados 15 minutos, se cobra la "
            + "sesión entera: 80,00\u00a0€."),
        Item.of("5.4", "Lucía tiene un comodín para cancelar tarde sin coste ni explicaciones."),
        Item.of("5.5", "Si quien cancela con menos de 24 horas es Marta, la sesión se repite sin "
            + "coste y suma 30 minutos."),
        Item.of("5.6", "Se puede hacer una pausa de hasta 30 días avisando con 7."),
        Item.of("5.7", "Cualquiera puede terminar antes avisando con 14 días. Se pagan las "
            + "sesiones hechas y las cancelaciones que correspondan; el resto se devuelve."));
  }

  public static StatementPaper statement(int lines) {
    var rows = new java.util.ArrayList<StatementPaper.Line>();
    rows.add(new StatementPaper.Line("12 ene 2026", "Plazo 1, sesiones 1 a 4", "4.2",
        "320,00\u00a0€", "", "320,00\u00a0€"));
    rows.add(new StatementPaper.Line("12 ene 2026", "Transferencia de Lucía Ferrer Navas", "",
        "", "320,00\u00a0€", "0,00\u00a0€"));
    for (int at = 2; at < lines; at++)
      rows.add(new StatementPaper.Line((at % 28 + 1) + " feb 2026",
          "Cancelación de la sesión " + at + " con menos de 24 horas", "5.2", "40,00\u00a0€", "",
          40 * (at - 1) + ",00\u00a0€"));
    return new StatementPaper(Language.ES, "PCT-7K4M-92QX", "Estado de cuentas",
        "Proceso de liderazgo, ocho sesiones", "A 31 de marzo de 2026", PARTIES, rows,
        new StatementPaper.Line("", "Queda por pagar", "", "360,00\u00a0€", "320,00\u00a0€",
            "40,00\u00a0€"),
        List.of("Si algo no te cuadra, dilo: cada cargo dice de qué cláusula viene."));
  }
}
