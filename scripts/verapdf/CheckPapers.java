import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.results.TestAssertion;

/// Says of each file, for each standard it claims, whether it keeps it and if not, why.
class CheckPapers {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (var file : files) check(file);
  }

  private static void check(String file) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new File(file))) {
      for (var flavour : parser.getFlavours()) {
        var result = foundry.createValidator(flavour, 100, false, true, false).validate(parser);
        System.out.println(flavour.getId() + " " + (result.isCompliant() ? "kept" : "broken"));
        result.getTestAssertions().stream()
            .filter(it -> it.getStatus() == TestAssertion.Status.FAILED).limit(20)
            .forEach(it -> System.out.println("  " + it.getRuleId().getClause() + " "
                + it.getMessage() + " " + it.getLocation().getContext()));
      }
    }
  }
}
