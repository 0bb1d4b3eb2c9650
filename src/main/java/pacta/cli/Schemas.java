package pacta.cli;

import java.util.concurrent.Callable;
import pacta.web.guide.Published;
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
  @Parameters(paramLabel = "terms|facts|answer|verification") private Published what;
  @Spec private CommandSpec spec;

  @Override public Integer call() {
    spec.commandLine().getOut().print(what.schema());
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
