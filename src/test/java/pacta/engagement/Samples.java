package pacta.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pacta.alliance.Question;
import pacta.journal.Digest;
import pacta.money.Money;
import pacta.money.Percent;
import pacta.money.Rounding;
import pacta.people.Language;
import pacta.people.PersonId;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.terms.Capacity;
import pacta.terms.Clause;
import pacta.terms.Courtesy;
import pacta.terms.Draft;
import pacta.terms.EarlyTermination;
import pacta.terms.Extras;
import pacta.terms.FeeVat;
import pacta.terms.Included;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.Levy;
import pacta.terms.NoShow;
import pacta.terms.NotIncluded;
import pacta.terms.NoticeTiers;
import pacta.terms.NoticeTiers.Tier;
import pacta.terms.PackagePrice;
import pacta.terms.PackagePrice.UnitWorth;
import pacta.terms.Party;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Place;
import pacta.terms.Procedure.Rhythm;
import pacta.terms.ProfessionalCancels;
import pacta.terms.ProfessionalCancels.Amends;
import pacta.terms.Terms;
import pacta.terms.Vat;
import pacta.terms.Whole;
import pacta.time.Notice;
import pacta.time.WallTime;

/// One plain agreement between invented people, Marta and Lucía, that stories change where it
/// matters.
public final class Samples {
  public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final PersonId MARTA_ID = new PersonId(new UUID(1, 1));
  public static final PersonId LUCIA_ID = new PersonId(new UUID(1, 2));
  public static final Actor MARTA = new Actor(MARTA_ID, Signatory.PROFESSIONAL);
  public static final Actor LUCIA = new Actor(LUCIA_ID, Signatory.CLIENT);
  public static final Digest RULING = Digest.of("el acuerdo");
  public static final Digest TRANSLATION = Digest.of("the agreement");
  public static final List<Document> DOCUMENTS = List.of(
      new Document(Language.ES, RULING), new Document(Language.EN, TRANSLATION));
  public static final List<Question> QUESTIONS = List.of(
      new Question("a1", Question.Asks.CLIENT, "¿Qué esperas de mí?", "What do you expect of me?"),
      new Question("a2", Question.Asks.BOTH, "¿Cómo nos hablamos?", "How do we talk?"));
  public static final NoticeTiers TIERS = new NoticeTiers(
      List.of(new Tier(Notice.hours(24), Levy.FREE), new Tier(Notice.hours(2), Levy.of(50))),
      Levy.ALL, Whole.USES_THE_SESSION, FeeVat.AS_SERVICE, 0, Rounding.HALF_UP);

  private Samples() {}

  public static Money euros(String amount) {
    return Money.of(amount, EUR);
  }

  /// @param local such as `2027-01-12T18:26` in Madrid
  public static Instant at(String local) {
    return wall(local).instant();
  }

  public static WallTime wall(String local) {
    return WallTime.of(LocalDateTime.parse(local), MADRID);
  }

  public static Personal words(String text) {
    return new Personal(LUCIA_ID, text);
  }

  public static Draft draft() {
    return new Draft(Language.ES, MADRID,
        Optional.of(new Party("Marta Soler Vidal", "12345678Z", "Rambla 20, Girona",
            "marta@example.com")),
        Optional.of(new Party("Lucía Ferrer Navas", "87654321X", "Força 12, Girona",
            "lucia@example.com")),
        Optional.of(Capacity.CONSUMER), clauses());
  }

  /// The company that pays, in drafts that say so, and who signs for it.
  public static final pacta.terms.Payer PAYER = new pacta.terms.Payer("Ejemplo Formación, S. L.",
      Optional.of("B00000000"), Optional.of("Ronda 3, Girona"), "Nadia Rey Soto",
      "nadia@example.com");
  public static final PersonId NADIA_ID = new PersonId(new UUID(1, 3));
  public static final Actor NADIA = new Actor(NADIA_ID, Signatory.PAYER);

  /// The same agreement, paid by a company.
  public static Draft paidDraft() {
    return draft().withParties(terms().professional(), terms().client(), Capacity.BUSINESS)
        .with(pacta.terms.Payer.class, PAYER);
  }

  public static Terms terms() {
    return draft().complete().orElseThrow();
  }

  private static List<Clause> clauses() {
    return List.of(
        new Included(List.of("ocho sesiones individuales", "un informe inicial de objetivos")),
        new NotIncluded(List.of("sesiones con el equipo", "fines de semana")),
        new Procedure(Optional.of(8), 60, Rhythm.FORTNIGHTLY, new Place.VideoCall(),
            LocalDate.parse("2027-01-13"), Optional.of(LocalTime.of(10, 0))),
        new PackagePrice(euros("640.00"), 8, new UnitWorth.Effective(),
            new Vat.Included(Percent.of(21))),
        new Instalments(List.of(new Part(euros("320.00"), new Due.OnSignature(0)),
            new Part(euros("320.00"), new Due.BeforeSession(5, 2)))),
        TIERS,
        new NoShow(15, NoShow.Late.ENDS_AS_PLANNED, Levy.ALL, Whole.USES_THE_SESSION,
            FeeVat.AS_SERVICE),
        new Courtesy(1, Courtesy.Covers.LATE_CANCELLATION),
        new ProfessionalCancels(Notice.hours(24), new Amends.ExtraTime(30)),
        new EarlyTermination(14, 14),
        new Extras(List.of("una sesión de seguimiento de 30 minutos")));
  }

  public static Signing signing(String name) {
    return new Signing(words(name), Optional.empty(),
        Signing.Consent.needed(Signatory.CLIENT, Capacity.CONSUMER),
        new Signing.Means(Signing.Means.Channel.MAILED_LINK_AND_CODE, at("2027-01-12T18:25"),
            words("127.0.0.1"), words("a browser")));
  }

  /// With all that can be kept of it.
  static Signing signingForACompany() {
    var plain = signing("Lucía Ferrer Navas");
    return new Signing(plain.name(), Optional.of(words("M10 10 L20 30")), plain.consents(),
        new Signing.Means(Signing.Means.Channel.MAILED_LINK_AND_CODE, at("2027-01-12T18:25"),
            words("127.0.0.1"), words("a browser"), Optional.of(words("l•••a@example.com")),
            Optional.of(MADRID), Optional.of(at("2027-01-12T18:10"))),
        List.of(Signing.Given.of(Signing.Consent.AGREES, Language.ES,
            words("He leído los siete puntos y estoy de acuerdo."))),
        Optional.of(new Signing.Representation(words("Telares del Sur SL"),
            words("administradora única"))));
  }

  static Event opened() {
    return ((Decision.Accepted) Decider.decide(Optional.empty(), new Command.Open(
        at("2027-01-08T10:00"), MARTA, LUCIA_ID, new Card("Lucía Ferrer", "lucia@example.com",
            Language.ES, MADRID, "Proceso de liderazgo"), QUESTIONS))).events().getFirst();
  }

  /// A draft is saved and put to both.
  static Story proposed(Draft draft) {
    return Story.given(opened())
        .when("2027-01-10T12:00", MARTA, (at, by) -> new Command.SaveDraft(at, by, draft, 0))
        .when("2027-01-10T12:31", MARTA, (at, by) -> new Command.Propose(at, by,
            draft.complete().orElseThrow(), 1, DOCUMENTS, at("2027-01-19T23:59")));
  }

  /// The same, paid by a company, and put to the three.
  static Story proposedToThree() {
    return Story.given(opened())
        .when("2027-01-10T12:00", MARTA, (at, by) ->
            new Command.SaveDraft(at, by, paidDraft(), 0))
        .when("2027-01-10T12:31", MARTA, (at, by) -> new Command.Propose(at, by,
            paidDraft().complete().orElseThrow(), 1, DOCUMENTS, at("2027-01-19T23:59"),
            Optional.of(NADIA_ID)));
  }

  /// Nadia, in the name of the company.
  public static Signing signingForThePayer() {
    var consents = Signing.Consent.needed(Signatory.PAYER, Capacity.BUSINESS);
    return new Signing(nadias("Nadia Rey Soto"), Optional.empty(), consents,
        new Signing.Means(Signing.Means.Channel.MAILED_LINK_AND_CODE, at("2027-01-12T18:25"),
            nadias("127.0.0.2"), nadias("another browser")), List.of(),
        Optional.of(new Signing.Representation(nadias(PAYER.name()), nadias("apoderada"))));
  }

  public static Personal nadias(String text) {
    return new Personal(NADIA_ID, text);
  }

  /// Both have signed.
  static Story running(Draft draft) {
    return proposed(draft)
        .when("2027-01-12T18:26", LUCIA, (at, by) ->
            new Command.Sign(at, by, RULING, signing("Lucía Ferrer Navas")))
        .when("2027-01-12T19:00", MARTA, (at, by) ->
            new Command.Sign(at, by, RULING, signing("Marta Soler Vidal")));
  }

  /// A session at ten on Wednesday 10 March 2027.
  static Story booked(Draft draft) {
    return running(draft).when("2027-02-01T09:00", MARTA, (at, by) ->
        new Command.Book(at, by, wall("2027-03-10T10:00"), 60));
  }
}
