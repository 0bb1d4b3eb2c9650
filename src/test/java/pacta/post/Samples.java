package pacta.post;

import static pacta.people.Signatory.CLIENT;
import static pacta.people.Signatory.PROFESSIONAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.post.LetterKind.*;

/// One letter of each kind, between Marta and Lucía.
final class Samples {
  static final String LINK = "https://acuerdos.example.com/e/4f1a?k=xv93&l=es";

  private final Language language;
  private final Letterhead head;

  private Samples(Language language) {
    this.language = language;
    this.head = new Letterhead("Marta Soler", "Marta",
        say("Coaching de liderazgo", "Leadership coaching"), "acuerdos.example.com");
  }

  static Map<String, LetterKind> in(Language language) {
    var samples = new Samples(language);
    var all = new LinkedHashMap<String, LetterKind>();
    samples.beforeSigning(all);
    samples.signing(all);
    samples.sessions(all);
    samples.money(all);
    return all;
  }

  private String say(String es, String en) {
    return language == Language.ES ? es : en;
  }

  private void beforeSigning(Map<String, LetterKind> all) {
    all.put("sign-in", new SignInLink(head, "Marta", LINK, say("a las 10:15", "at 10:15")));
    all.put("new-link", new LetterKind.NewLink(head, "Lucía", LINK, say("8 de enero de 2028",
        "8 January 2028")));
    all.put("link-asked", new LetterKind.LinkAsked(head, "Marta", "Lucía", "lucia@example.com",
        LINK));
    all.put("invitation", new Invitation(head, "Lucía", Optional.empty(),
        say("seis preguntas", "six questions"),
        Optional.of(say("¿qué te trae aquí, y por qué ahora?",
            "what brings you here, and why now?")),
        Optional.of(say("jueves 8 de enero a las 10:30", "Thursday 8 January at 10:30")), LINK,
        say("20 de enero", "20 January")));
  }

  private void signing(Map<String, LetterKind> all) {
    var agreement = say("el acuerdo de colaboración", "the collaboration agreement");
    var first = Fact.strong(say("Primera sesión", "First session"),
        say("miércoles 14 de enero a las 10:00", "Wednesday 14 January at 10:00"));
    all.put("ready", new ReadyToSign(head, "Lucía", Signatory.CLIENT, "Lucía",
        Optional.empty(), List.of(first,
        Fact.of(say("Proceso", "Work"),
            say("8 sesiones de 60 minutos", "8 sessions of 60 minutes")),
        Fact.of("", say("640,00 € en dos plazos.", "€640.00 in two instalments."))), LINK,
        say("20 de enero", "20 January")));
    all.put("code", new SigningCode(head, "Lucía", "482913", agreement,
        say("a las 18:40", "at 18:40"), true));
    all.put("code-by-hand", new SigningCode(head, "Lucía", "482913", agreement,
        say("a las 18:40", "at 18:40"), false));
    var until = say("miércoles 20 de enero a las 23:59", "Wednesday 20 January at 23:59");
    all.put("reminder-to-client", new SigningReminder(head, "Lucía", CLIENT, "Marta", agreement,
        until, LINK));
    all.put("reminder-to-professional", new SigningReminder(head, "Marta", PROFESSIONAL, "Lucía",
        agreement, until, LINK));
    all.put("declined", new Declined(head, "Marta", "Lucía", agreement,
        say("Este trimestre no puedo pagarlo.\n¿Lo vemos en abril?",
            "I cannot pay it this term.\nShall we see in April?"), LINK));
    all.put("asked-again", new AskedAgain(head, "Marta", "Lucía", agreement,
        say("miércoles 20 de enero", "Wednesday 20 January"), LINK));
    all.put("question", new ClientQuestion(head, "Marta", "Lucía",
        say("5, Política de cambios y cancelación", "5, Changes and cancellation policy"),
        say("Si me pongo mala esa mañana,\n¿cuenta igual?", "If I fall ill that morning,\n"
            + "does it count all the same?"), LINK));
    all.put("signed", new OtherSigned(head, "Marta", PROFESSIONAL, "Lucía", agreement,
        say("lunes 12 de enero a las 18:26", "Monday 12 January at 18:26"), LINK));
    all.put("signed-first-by-professional", new OtherSigned(head, "Lucía", CLIENT, "Marta",
        agreement, say("lunes 12 de enero a las 18:26", "Monday 12 January at 18:26"), LINK));
    all.put("answer", new QuestionAnswered(head, "Lucía",
        say("5, Política de cambios y cancelación", "5, Changes and cancellation policy"),
        say("¿Cuenta igual si caigo mala?", "Does it count if I fall ill?"),
        say("Para eso está el comodín.", "That is what the pass is for."), LINK));
    all.put("copy-to-client", copy(CLIENT, "Lucía", "Marta", first));
    all.put("copy-to-professional", copy(PROFESSIONAL, "Marta", "Lucía", first));
  }

  private LetterKind copy(Signatory to, String name, String other, Fact first) {
    return new SignedCopy(head, name, to, other, say("12 de enero", "12 January"), List.of(
        Fact.of(say("Firmó Lucía", "Lucía signed"),
            say("12 de enero, 18:26", "12 January, 18:26")),
        Fact.of(say("Firmó Marta", "Marta signed"),
            say("12 de enero, 19:02", "12 January, 19:02")), first,
        Fact.of(say("Código", "Code"), "PCT-7K4M-92QX")),
        "acuerdo-ferrer-soler.pdf", say("4 páginas", "4 pages"),
        say("comprobante.json", "receipt.json"), LINK,
        say("https://acuerdos.example.com/verificar?code=PCT-7K4M-92QX",
            "https://acuerdos.example.com/verify?code=PCT-7K4M-92QX"));
  }

  private void sessions(Map<String, LetterKind> all) {
    all.put("booked-to-client", booked(CLIENT, "Lucía", "Marta"));
    all.put("booked-to-professional", booked(PROFESSIONAL, "Marta", "Lucía"));
    var price = Fact.of(say("Precio de la sesión", "Price of the session"),
        say("80,00 €", "€80.00"));
    var late = List.of(price, Fact.of(say("Aviso de 14 horas, entre 24 y 2",
            "14 hours' notice, between 24 and 2"), say("× 50 %", "× 50%")),
        Fact.strong(say("Cuesta cancelar", "It costs to cancel"), say("40,00 €", "€40.00")));
    var charge = new Outcome.Charge(say("40,00 €", "€40.00"));
    var note = Optional.of(say("Perdona, Marta, tengo a la niña con fiebre.",
        "Sorry, Marta, my girl has a fever."));
    all.put("cancelled-late-to-client", cancelled(CLIENT, CLIENT, charge, late, Optional.empty()));
    all.put("cancelled-late-to-professional", cancelled(PROFESSIONAL, CLIENT, charge, late, note));
    all.put("cancelled-free-to-client", cancelled(CLIENT, CLIENT, new Outcome.Free(), List.of(),
        Optional.empty()));
    all.put("cancelled-free-to-professional", cancelled(PROFESSIONAL, CLIENT, new Outcome.Free(),
        List.of(), Optional.empty()));
    all.put("no-show", new NoShow(head, "Lucía", say("miércoles 11 de marzo a las 10:00",
        "Wednesday 11 March at 10:00"), new Outcome.Charge(say("80,00 €", "€80.00")), "5.3",
        List.of(price), LINK));
    var pass = new Outcome.WithPass(say("Era el único.", "It was the only one."));
    all.put("cancelled-pass-to-client", cancelled(CLIENT, CLIENT, pass, List.of(),
        Optional.empty()));
    all.put("cancelled-pass-to-professional", cancelled(PROFESSIONAL, CLIENT, pass, List.of(),
        Optional.empty()));
    var credit = new Outcome.Credit(say("80,00 €", "€80.00"));
    var sums = List.of(price, Fact.strong(say("A tu favor", "In your favour"),
        say("80,00 €", "€80.00")));
    all.put("cancelled-by-professional-to-client", cancelled(CLIENT, PROFESSIONAL, credit, sums,
        Optional.of(say("Se me ha roto el coche.", "My car broke down."))));
    all.put("cancelled-by-professional-to-professional", cancelled(PROFESSIONAL, PROFESSIONAL,
        credit, List.of(price), Optional.empty()));
  }

  private LetterKind booked(Signatory to, String name, String other) {
    return new SessionBooked(head, name, to, other, say("5 de 8", "5 of 8"),
        say("miércoles 11 de marzo a las 10:00", "Wednesday 11 March at 10:00"),
        say("60 minutos", "60 minutes"),
        Optional.of(say("por videollamada", "by video call")), Optional.of(new FreeUntil(
            say("martes 10 de marzo a las 10:00", "Tuesday 10 March at 10:00"),
            say("Después son 40 €. Desde dos horas antes, 80 €. Está en el punto 5.2.",
                "After that it is €40. From two hours before, €80. It is in point 5.2."))), LINK);
  }

  private LetterKind cancelled(Signatory to, Signatory by, Outcome outcome,
      List<Fact> sums, Optional<String> note) {
    var client = to == CLIENT;
    return new SessionCancelled(head, client ? "Lucía" : "Marta", to, client ? "Marta" : "Lucía",
        by, say("miércoles 11 de marzo a las 10:00", "Wednesday 11 March at 10:00"),
        say("martes 10 de marzo a las 20:00", "Tuesday 10 March at 20:00"), outcome, "5.2", sums,
        note, LINK);
  }

  private void money(Map<String, LetterKind> all) {
    all.put("waived", new ChargeWaived(head, "Lucía", say("40,00 €", "€40.00"),
        say("la cancelación del miércoles 11 de marzo", "the cancellation of Wednesday 11 March"),
        Optional.of(say("Cuida a la niña. Nos vemos el viernes.",
            "Look after your girl. See you on Friday.")), Optional.empty(), List.of(
        Fact.strong(say("Debes ahora", "You owe now"), say("0,00 €", "€0.00"))), LINK));
    all.put("contested", new ChargeContested(head, "Marta", "Lucía", say("40,00 €", "€40.00"),
        say("la cancelación del miércoles 11 de marzo", "the cancellation of Wednesday 11 March"),
        Optional.of(say("Te avisé el lunes por teléfono.", "I told you by phone on Monday.")),
        LINK));
    all.put("upheld", new ChargeUpheld(head, "Lucía", say("40,00 €", "€40.00"),
        say("la cancelación del miércoles 11 de marzo", "the cancellation of Wednesday 11 March"),
        Optional.of(say("Gracias por contármelo.", "Thank you for telling me.")), LINK));
    all.put("paid", new PaymentReceived(head, "Lucía", say("320,00 €", "€320.00"),
        say("9 de marzo", "9 March"), List.of(
        Fact.of(say("Para", "For"), say("Plazo 2", "Instalment 2")),
        Fact.strong(say("Queda por pagar", "Still to pay"), say("0,00 €", "€0.00"))), LINK));
    all.put("unpaid", new LetterKind.PaymentTakenBack(head, "Lucía", say("320,00 €", "€320.00"),
        say("martes 9 de marzo", "Tuesday 9 March"),
        say("Lo apunté en tu cuenta y era de otra persona.",
            "I put it on your statement and it was somebody else's."), List.of(
        Fact.strong(say("Queda por pagar", "Still to pay"), say("320,00 €", "€320.00"))), LINK));
  }
}
