package pacta.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static pacta.proof.SealedPapers.KEY;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import pacta.document.Ink;
import pacta.house.Seeds;
import pacta.seal.Drawing;
import pacta.seal.Mark;
import pacta.terms.Agreements;
import pacta.terms.Party;
import pacta.terms.Terms;
import pacta.terms.Version;

/// No good paper is called bad, whoever signs it and however much it says.
class GoodPapersTest {
  private static final Trust ROOT = Trust.in(KEY.authority());
  private static final List<String> NAMES = List.of("Lucía Ferrer Navas", "Шевченко Олена",
      "漢字 太郎", "Ελένη Παπαδοπούλου", "عمر", "A".repeat(200), "Ñandú \u202eoirartnoc\u202c",
      "O'Brien \"Bob\" & <b>Sons</b>", ") Tj ET BT (", "endobj 1 0 obj", "x\u200by", "{name} ${x}",
      "Ana\nMaría", "/JavaScript (app.alert)", "\ud83d\ude00 Sol");

  @Test void papers_of_every_sort_are_valid() {
    Seeds.forEach(20, random -> {
      var terms = terms(random);
      var version = new Version(1 + random.nextInt(3));
      var marks = List.of(mark(Ink.PROFESSIONAL, terms.professional(), random),
          mark(Ink.CLIENT, terms.client(), random));
      var sealed = SealedPapers.closed(SealedPapers.paper(terms, version),
          random.nextBoolean() ? marks : marks.reversed(), KEY);
      var report = Examination.of(sealed, ROOT);
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

  private static String one(List<String> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }
}
