package pacta.cli;

import java.nio.file.Path;
import java.time.Instant;
import pacta.desk.SealKeys;
import pacta.seal.Imported;
import pacta.seal.SealKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Looks after the keys with which a practice seals: shows them, makes new ones, keeps a copy of
/// them elsewhere and brings it back, and takes a seal that somebody else vouches for, from a file
/// or on a token.
@Command(name = "seal-keys", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "…",
    description = {
        "Cuida las llaves del sello: verlas, renovarlas, guardarlas aparte y recuperarlas.",
        "Looks after the keys of the seal: show, renew, keep them elsewhere, bring them back."})
final class KeepSealKeys implements Runnable {
  @Spec private CommandSpec spec;

  @Override public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = {
      "Dice con qué se sella ahora y con qué se selló antes.",
      "Says what seals now, and what sealed before."})
  int show(@Mixin DataOptions data, @Mixin SealOptions options) {
    return with(data, options, keeping -> {
      keeping.show();
      return CommandLine.ExitCode.OK;
    });
  }

  @Command(name = "rotate", mixinStandardHelpOptions = true, description = {
      "Hace un sello y un reloj nuevos; lo ya sellado sigue valiendo.",
      "Makes a new seal and a new clock; what is sealed stays good."})
  int rotate(@Mixin DataOptions data, @Mixin SealOptions options,
      @Option(names = "--stolen", description = {
          "Alguien más puede tener los de ahora: quedan revocados.",
          "Somebody else may have the present ones: they are revoked."}) boolean stolen) {
    return with(data, options, keeping -> {
      keeping.rotate(stolen, Instant.now());
      keeping.say(stolen ? "seal.rotated.stolen" : "seal.rotated");
      keeping.show();
      return CommandLine.ExitCode.OK;
    });
  }

  @Command(name = "backup", mixinStandardHelpOptions = true, description = {
      "Guarda las llaves en un archivo cerrado con una contraseña.",
      "Keeps the keys in a file closed with a password."})
  int backup(@Mixin DataOptions data, @Mixin SealOptions options,
      @Parameters(paramLabel = "FILE") Path file) {
    return with(data, options, keeping -> {
      keeping.backup(file, options.newPassword(keeping.console()));
      keeping.say("seal.kept", "file", file.toString());
      if (keeping.isOnToken()) keeping.say("seal.kept.token");
      return CommandLine.ExitCode.OK;
    });
  }

  @Command(name = "restore", mixinStandardHelpOptions = true, description = {
      "Recupera las llaves de un archivo que guardó «backup».",
      "Brings back the keys from a file that “backup” kept."})
  int restore(@Mixin DataOptions data, @Mixin SealOptions options,
      @Parameters(paramLabel = "FILE") Path file) {
    return with(data, options, keeping -> {
      SealKey key;
      try {
        key = SealKey.open(keeping.bytes(file), options.password(keeping.console()));
      } catch (IllegalArgumentException unreadable) {
        keeping.say("seal.refused.UNREADABLE", "file", file.toString());
        return CommandLine.ExitCode.SOFTWARE;
      }
      try {
        keeping.restore(key);
      } catch (SealKeys.GivenUp stolen) {
        keeping.say("seal.refused.GIVEN_UP", "file", file.toString(),
            "since", SealKeeping.day(stolen.since()));
        return CommandLine.ExitCode.SOFTWARE;
      }
      keeping.say("seal.restored");
      keeping.show();
      return CommandLine.ExitCode.OK;
    });
  }

  @Command(name = "import", mixinStandardHelpOptions = true, description = {
      "Sella con un certificado de otra autoridad, de un archivo PKCS#12 (.p12, .pfx).",
      "Seals with a certificate of another authority, from a PKCS#12 file (.p12, .pfx)."})
  int take(@Mixin DataOptions data, @Mixin SealOptions options,
      @Parameters(paramLabel = "FILE") Path file) {
    return with(data, options, keeping -> {
      try {
        keeping.use(Imported.read(keeping.bytes(file), options.password(keeping.console()),
            Instant.now()));
      } catch (Imported.Refused refused) {
        keeping.say("seal.refused." + refused.reason(), "file", file.toString());
        return CommandLine.ExitCode.SOFTWARE;
      }
      keeping.say("seal.imported");
      keeping.show();
      return CommandLine.ExitCode.OK;
    });
  }

  @Command(name = "use-token", mixinStandardHelpOptions = true, description = {
      "Sella con la llave de una tarjeta o un módulo (PKCS#11), que no sale de él.",
      "Seals with the key of a card or a module (PKCS#11), which never leaves it."})
  int useToken(@Mixin DataOptions data, @Mixin SealOptions options, @Mixin TokenOptions token) {
    return with(data, options, keeping -> {
      try {
        var found = token.read(options, keeping.console(), Instant.now());
        if (found.isEmpty()) return CommandLine.ExitCode.USAGE;
        keeping.use(found.get());
      } catch (Imported.Refused refused) {
        keeping.say("seal.token.refused." + refused.reason());
        return CommandLine.ExitCode.SOFTWARE;
      }
      keeping.say("seal.imported");
      keeping.show();
      return CommandLine.ExitCode.OK;
    });
  }

  @Command(name = "pin", mixinStandardHelpOptions = true, description = {
      "Dice el PIN del dispositivo que tiene la llave, y lo prueba una vez.",
      "Says the PIN of the device that has the key, and tries it once."})
  int pin(@Mixin DataOptions data, @Mixin SealOptions options) {
    return with(data, options, keeping -> {
      var taken = keeping.pin(options.pin(keeping.console()));
      keeping.say(taken ? "seal.pin.taken" : "seal.pin.nothing");
      return taken ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
    });
  }

  /// What is done with the keys of one practice.
  private interface Deed {
    int done(SealKeeping keeping);
  }

  private int with(DataOptions data, SealOptions options, Deed deed) {
    return data.open(spec, (database, console) -> {
      var keeping = SealKeeping.of(database, options.workspace(), console);
      return keeping.isPresent() ? deed.done(keeping.get()) : CommandLine.ExitCode.USAGE;
    });
  }
}
