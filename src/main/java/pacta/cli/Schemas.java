package pacta.cli;

import java.util.concurrent.Callable;
import pacta.journal.Schema;
import pacta.proof.Verification;
import pacta.terms.Course;
import pacta.terms.Written;
import pacta.words.Answer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the schema of a file of terms or facts, of an answer, or of a verification.
@Command(name = "schema", mixinStandardHelpOptions = true, description = {
    "Escribe el esquema JSON de un acuerdo, unos hechos, una respuesta o una comprobación.",
    "Writes the JSON Schema of an agreement, of facts, of an answer or of a verification."})
final class Schemas implements Callable<Integer> {
  /// What has a schema.
  enum What { terms, facts, answer, verification }

  @Parameters(paramLabel = "terms|facts|answer|verification") private What what;
  @Spec private CommandSpec spec;

  @Override public Integer call() {
    spec.commandLine().getOut().print(text(what));
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  static String text(What what) {
    return switch (what) {
      case terms -> Schema.of(Written.class, "urn:pacta:terms:1", "Terms of an agreement");
      case facts -> Schema.of(Course.class, "urn:pacta:facts:1", "A course of facts");
      case answer -> Schema.of(Answer.class, "urn:pacta:answer:1",
          "What an agreement answers to a course of facts");
      case verification -> Schema.of(Verification.class, "urn:pacta:verification:1",
          "What an examination of some files came to");
    };
  }
}
