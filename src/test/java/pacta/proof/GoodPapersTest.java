package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.proof.SealedPapers.KEY;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pacta.document.Ink;
import pacta.house.Seeds;
import pacta.seal.Drawing;
import pacta.seal.IssuingAuthority;
import pacta.seal.IssuingAuthority.Sort;
import pacta.seal.Mark;
import pacta.seal.SealKey;
import pacta.terms.Agreements;
import pacta.terms.Party;
import pacta.terms.Terms;
import pacta.terms.Version;

/// No good paper is called bad, whoever signs it and however much it says.
class GoodPapersTest {
  /// A key that seals, and what whoever examines the paper was given.
  private record Hand(SealKey key, Trust trust) {}

  private static IssuingAuthority elsewhere;
  private static List<Hand> hands;

  private static final List<String> NAMES = List.of("Lucía Ferrer Navas", "Шевченко Олена",
      "漢字 太郎", "Ελένη Παπαδοπούλου", "عمر", "A".repeat(200), "Ñandú \u202eoirartnoc\u202c",
      "O'Brien \"Bob\" & <b>Sons</b>", ") Tj ET BT (", "endobj 1 0 obj", "x\u200by", "{name} ${x}",
      "Ana\nMaría", "/JavaScript (app.alert)", "\ud83d\ude00 Sol");

  /// The first seal, one that replaced it, and those of another authority: its own ones and those
  /// of one below it, of each kind of key.
  @BeforeAll static void open() {
    elsewhere = new IssuingAuthority(() -> SealedPapers.AT.plusSeconds(5));
    var own = Trust.in(KEY.authority());
    hands = new ArrayList<>(List.of(new Hand(KEY, own), new Hand(KEY.renewed("Consulta nueva",
        Optional.empty(), SealedPapers.AT.minusSeconds(7200), false, new SecureRandom()), own)));
    for (var sort : List.of(Sort.RSA, Sort.RSA_BELOW, Sort.CURVE_BELOW, Sort.COMMITS_ALONE))
      hands.add(new Hand(KEY.with(elsewhere.seal(sort)), Trust.in(elsewhere.root())));
  }

  @AfterAll static void close() {
    elsewhere.close();
  }

  /// Agreed under one seal and changed under the next: the later one rules, and both are whole.
  @Test void a_later_version_supersedes_under_any_seal_of_one_authority() {
    Seeds.forEach(5, random -> {
      var terms = terms(random);
      var sealed = new ArrayList<byte[]>();
      for (int number = 1; number <= 2; number++)
        sealed.add(SealedPapers.sealed(SealedPapers.paper(terms, new Version(number)), terms,
            hands.get(random.nextInt(2)).key()));
      assertThat(Examination.of(sealed, Trust.in(KEY.authority()))).extracting(Report::verdict)
          .containsExactly(Verdict.SUPERSEDED, Verdict.VALID);
    });
  }

  @Test void papers_of_every_sort_are_valid() {
    Seeds.forEach(20, random -> {
      var hand = one(hands, random);
      var terms = terms(random);
      var version = new Version(1 + random.nextInt(3));
      var marks = List.of(mark(Ink.PROFESSIONAL, terms.professional(), random),
          mark(Ink.CLIENT, terms.client(), random));
      var sealed = SealedPapers.closed(SealedPapers.paper(terms, version),
          random.nextBoolean() ? marks : marks.reversed(), hand.key());
      var report = Examination.of(sealed, hand.trust());
      assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.STAMP_OWN);
      assertThat(report.verdict()).isEqualTo(Verdict.VALID);
      assertThat(report.sealed().orElseThrow().version()).contains(version.number());
    });
  }

  private static Terms terms(RandomGenerator random) {
    var some = Agreements.all().get(random.nextInt(Agreements.all().size()));
    return new Terms(some.shape(), some.language(), some.zone(), party(random), party(random),
        some.capacity(), some.clauses());
  }

  private static Party party(RandomGenerator random) {
    return new Party(one(NAMES, random), random.nextBoolean() ? "" : one(NAMES, random),
        random.nextBoolean() ? "" : "Calle Mayor 1\n" + one(NAMES, random), "a@example.com");
  }

  private static Mark mark(Ink ink, Party party, RandomGenerator random) {
    var path = new StringBuilder("M10 60");
    for (int i = random.nextInt(400); i > 0; i--)
      path.append(" L").append(random.nextInt(300)).append(' ').append(random.nextInt(90));
    return SealedPapers.mark(ink, party.name(),
        random.nextBoolean() ? Optional.empty() : Drawing.parse(path.toString()));
  }

  private static <T> T one(List<T> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }
}
