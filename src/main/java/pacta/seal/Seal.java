package pacta.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import pacta.document.Ink;
import pacta.document.Press;

/// Signs papers with the instance's key, one visible signature for each party, and checks them.
///
/// Every signature is added behind what was there, so the bytes that people signed stay as they
/// were at the head of the file. Level: PAdES-BASELINE-B. Seal one paper at a time: of two that
/// start from the same bytes, each lacks the other's signatures.
public final class Seal {
  private Seal() {}

  /// The paper with those marks, in that order.
  ///
  /// @param at when the seal is set, not before the last party signed
  /// @throws IllegalArgumentException when a field is not there or is signed already
  public static byte[] sign(byte[] pdf, List<Mark> marks, SealKey key, Instant at) {
    var bytes = pdf;
    for (var mark : marks) bytes = sign(bytes, mark, key, at);
    return bytes;
  }

  private static byte[] sign(byte[] pdf, Mark mark, SealKey key, Instant at) {
    if (mark.when().toInstant().isAfter(at))
      throw new IllegalArgumentException("signed after it is sealed");
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
      var step = new Pades(pdf, mark, place, first, key, at);
      return step.embed(Pades.sign(step.dataToSign(), key.seal().key()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What is signed in the file, whether it holds, and whether anything was added afterwards.
  public static Checked check(byte[] pdf) {
    return SealReader.read(pdf);
  }

  /// Prints and seals a paper for nobody, so that the first person does not wait.
  public static void warm(SecureRandom random) {
    Press.warm();
    var at = Instant.EPOCH;
    var key = SealKey.create("warm", at, random);
    var mark = new Mark(Ink.CLIENT, "0", Optional.empty(), "0", at.atZone(ZoneOffset.UTC), "0",
        "");
    check(sign(Press.specimen(), List.of(mark), key, at));
  }
}
