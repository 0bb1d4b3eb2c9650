package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pacta.access.Workspaces;
import pacta.browser.House;
import pacta.desk.SealKeys;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.people.WorkspaceId;
import pacta.seal.Imported;
import pacta.seal.IssuingAuthority;
import pacta.seal.LocalAuthority;
import pacta.seal.LocalAuthority.Mood;
import pacta.seal.SoftToken;

/// What both see while the sealed copy waits: for an authority of time that does not answer, for a
/// token that is out, for a PIN.
class SealWaitsTest {
  @TempDir Path dir;

  @Test void both_are_told_that_it_is_in_force_and_that_the_copy_waits_until_it_comes() {
    try (var authority = new LocalAuthority(() -> Samples.at("2027-01-12T18:26"));
        var house = House.open(
            Map.of("pacta.seal.timestamp-authority", authority.address().toString()))) {
      authority.turn(Mood.BUSY);
      var marta = Couple.marta(house);
      var couple = Couple.lucia(house).proposed().at("2027-01-12T18:26");
      couple.signed(couple.client, "Lucía Ferrer Navas").signed(couple.marta, "Marta Soler Vidal");
      var lucia = couple.caller();
      var hers = "/engagements/" + couple.id;
      until(house, () -> marta.get(hers).body().contains("espera su sello de tiempo"));
      assertThat(marta.get(hers).body()).contains("El acuerdo está en vigor.");
      assertThat(lucia.get("/c/agreement").body()).contains("Tu copia sellada espera",
          "Está en vigor; la copia sellada llega después", "aún sin sellar")
          .doesNotContain("PDF sellado", "Te enviamos tu copia");
      authority.turn(Mood.WELL);
      couple.at("2027-01-12T19:26");
      until(house, () -> couple.state().stage() instanceof Stage.Running it
          && !it.sealed().isEmpty());
      assertThat(marta.get(hers).body()).doesNotContain("espera su sello de tiempo");
      assertThat(lucia.get("/c/agreement").body()).contains("PDF sellado")
          .doesNotContain("Tu copia sellada espera");
    }
  }

  @Test void both_are_told_when_the_key_of_the_seal_is_out_and_when_its_pin_is_another()
      throws Exception {
    try (var house = House.open(); var authority = new IssuingAuthority(house::now);
        var token = SoftToken.in(dir)) {
      var marta = Couple.marta(house);
      var couple = Couple.lucia(house).proposed().at("2027-01-12T18:26");
      token.key(authority, IssuingAuthority.Sort.CURVE_BELOW, true);
      var workspace = house.part(Workspaces.class).all().getFirst().id();
      seals(house, workspace, token);
      token.takeOut();
      couple.signed(couple.client, "Lucía Ferrer Navas").signed(couple.marta, "Marta Soler Vidal");
      var lucia = couple.caller();
      var hers = "/engagements/" + couple.id;
      until(house, () -> marta.get(hers).body().contains("espera al dispositivo que tiene"));
      assertThat(lucia.get("/c/agreement").body()).contains("aún sin sellar",
          "Tu copia sellada espera al dispositivo que tiene la llave del sello");
      var file = lucia.submit("/c/case-file", "/c/case-file", Map.of("chapter-AGREEMENT", "yes"));
      assertThat(file.statusCode()).isEqualTo(503);
      assertThat(file.body()).contains("El dispositivo que tiene la llave del sello no contesta");
      token.putBack();
      token.change(SoftToken.PIN, "2222-otro-pin");
      couple.at("2027-01-12T19:26");
      until(house, () -> marta.get(hers).body().contains("espera el PIN del dispositivo"));
      assertThat(lucia.get("/c/agreement").body()).contains(
          "espera a que quien cuida del servidor abra el dispositivo");
      assertThat(lucia.submit("/c/case-file", "/c/case-file", Map.of("chapter-AGREEMENT", "yes"))
          .body()).contains("quien cuida del servidor tiene que decir su PIN");
      house.part(SealKeys.class).pin(workspace, "2222-otro-pin".toCharArray());
      couple.at("2027-01-12T20:26");
      until(house, () -> couple.state().stage() instanceof Stage.Running it
          && !it.sealed().isEmpty());
      assertThat(marta.get(hers).body()).doesNotContain("espera el PIN");
      assertThat(lucia.get("/c/agreement").body()).contains("PDF sellado");
    }
  }

  /// As at the console.
  private static void seals(House house, WorkspaceId workspace, SoftToken token) {
    var keys = house.part(SealKeys.class);
    keys.of(workspace, "Marta Soler Vidal", URI.create(house.at("/")), house.now());
    var pin = SoftToken.PIN.toCharArray();
    var contents = token.found().contents(pin);
    keys.use(workspace, Imported.read(contents, contents.keys().getFirst(), List.of(), pin,
        house.now()), house::now);
  }

  private static void until(House house, BooleanSupplier so) {
    for (var look = 0; look < 400 && !so.getAsBoolean(); look++) {
      house.part(pacta.desk.Worker.class).wake();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(so.getAsBoolean()).isTrue();
  }
}
