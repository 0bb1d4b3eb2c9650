package pacta.web;

import pacta.access.FirstRun;

/// What the console says once the house is open: where it is, and how to begin.
final class Welcome {
  private Welcome() {}

  static String words(FirstRun firstRun, String port) {
    var here = "http://localhost:" + port;
    if (!firstRun.isNeeded())
      return "\nPacta está abierta en " + here + "\nPacta is open at " + here + "\n";
    return """

        Pacta te espera. Abre esta dirección para empezar:
        Pacta is ready. Open this address to begin:

          %s/setup?code=%s

        Desde otro ordenador, cambia localhost por el nombre de este; el código es el mismo.
        From another computer, put this one's name in place of localhost; the code is the same.
        """.formatted(here, firstRun.code());
  }
}
