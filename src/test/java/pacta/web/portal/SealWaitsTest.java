package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import pacta.browser.House;
import pacta.engagement.Samples;
import pacta.engagement.Stage;
import pacta.seal.LocalAuthority;
import pacta.seal.LocalAuthority.Mood;

/// What both see while the sealed copy waits for an authority of time that does not answer.
class SealWaitsTest {
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

  private static void until(House house, BooleanSupplier so) {
    for (var look = 0; look < 400 && !so.getAsBoolean(); look++) {
      house.part(pacta.desk.Worker.class).wake();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(so.getAsBoolean()).isTrue();
  }
}
