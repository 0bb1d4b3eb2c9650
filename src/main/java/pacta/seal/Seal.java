package pacta.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import pacta.document.Ink;
import pacta.document.Press;
import pacta.journal.Digest;

/// Seals papers with the instance's key: one visible signature for each party, each with the time
/// it was set, then all that is needed to check them years later, under a last timestamp. And
/// checks what is sealed.
///
/// Every step adds behind what was there, so the bytes that people signed stay as they were at the
/// head of the file. Level: PAdES-BASELINE-T for each signature, PAdES-BASELINE-LTA for the whole
/// (ETSI EN 319 142-1).
///
/// @param key        what signs
/// @param timestamps who says when; nobody else does when it does not
/// @param time       the desk's clock
public record Seal(SealKey key, Timestamps timestamps, InstantSource time) {
  /// The paper with those marks, in that order, closed. Broken off and begun again with the same
  /// steps, it goes on where it was.
  ///
  /// @throws IllegalArgumentException when a field is not there or is signed already, or a mark is
  ///                                  of after the sealing
  /// @throws NoTimestamp              when the authority does not answer: later it goes on
  public byte[] close(byte[] pdf, List<Mark> marks, Steps steps) {
    var signed = sign(pdf, marks, steps);
    return steps.once("lasting", () -> new Lasting(key, timestamps, time).of(signed));
  }

  /// The paper with those marks, each with its time, and open for more.
  ///
  /// @throws NoTimestamp as [#close]
  public byte[] sign(byte[] pdf, List<Mark> marks, Steps steps) {
    var begun = steps.once("begun", () -> time.instant().toString()
        .getBytes(StandardCharsets.UTF_8));
    var at = Instant.parse(new String(begun, StandardCharsets.UTF_8));
    var bytes = pdf;
    for (var mark : marks) {
      var before = bytes;
      bytes = steps.once(mark.ink().fieldName(), () -> sign(before, mark, at, steps));
    }
    return bytes;
  }

  private byte[] sign(byte[] pdf, Mark mark, Instant at, Steps steps) {
    if (mark.when().toInstant().isAfter(at))
      throw new IllegalArgumentException("signed after it is sealed");
    if (!key.seal().holds(at)) throw new IllegalStateException("the seal holds no longer: " + key);
    try (var document = Loader.loadPDF(pdf)) {
      var fields = document.getSignatureFields();
      var field = fields.stream()
          .filter(it -> it.getFullyQualifiedName().equals(mark.ink().fieldName())).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no field for " + mark.ink()));
      if (field.getSignature() != null)
        throw new IllegalArgumentException(mark.ink() + " has signed already");
      var widget = field.getWidgets().getFirst();
      var place = new Pades.Place(
          document.getPages().indexOf(widget.getPage()), widget.getRectangle());
      boolean first = fields.stream().allMatch(it -> it.getSignature() == null);
      var step = new Pades(pdf, mark, place, first, key, at, timestamps.room());
      var data = step.dataToSign();
      var signature = steps.once(mark.ink().fieldName() + " signature of " + Digest.of(data),
          () -> Pades.sign(data, key.seal().key()));
      return step.embed(signature, timestamps);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What is signed in the file, whether it holds, and whether anything was added afterwards.
  public static Checked check(byte[] pdf) {
    return SealReader.read(pdf);
  }

  /// Whether a paper for nobody, sealed with it, holds and lasts.
  public boolean works() {
    var at = time.instant().atZone(ZoneOffset.UTC);
    var mark = new Mark(Ink.CLIENT, "0", Optional.empty(), "0", at, "0", "");
    var checked = check(close(Press.specimen(), List.of(mark), Steps.ALL_AT_ONCE));
    return checked.lasting() && checked.soundBy(key.fingerprint());
  }

  /// Prints and seals a paper for nobody, so that the first person does not wait.
  public static void warm(Instant at, SecureRandom random) {
    Press.warm();
    var key = SealKey.create("warm", Optional.empty(), at, random);
    new Seal(key, new OwnTimestamps(key, () -> at), () -> at).works();
  }
}
