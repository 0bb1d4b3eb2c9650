package pacta.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import pacta.journal.UnreadableJson.Reason;
import pacta.people.Confidential;
import pacta.people.PersonId;
import pacta.people.Personal;
import tools.jackson.core.JsonToken;

/// What is about a person, closed with that person's seal.
///
/// @param plain the field that holds it when it is not sealed
/// @param inner how it is written inside the seal
/// @param owner whom it is about
/// @param take  what there is to seal; none when it was erased
/// @param give  the whole again
record OwnedForm(String plain, Form inner, Function<Object, PersonId> owner,
    Function<Object, Optional<?>> take, BiFunction<PersonId, Optional<Object>, Object> give)
    implements Form {
  private static final String ABOUT = "about";
  private static final String SEALED = "sealed";
  private static final String ERASED = "erased";

  static OwnedForm ofPersonal() {
    return new OwnedForm("text", Forms.of(String.class), it -> ((Personal) it).about(),
        it -> Optional.of((Personal) it).filter(text -> !text.isErased()).map(Personal::text),
        (about, text) -> text.map(it -> new Personal(about, (String) it))
            .orElseGet(() -> Personal.erased(about)));
  }

  static OwnedForm ofConfidential(Form inner) {
    return new OwnedForm("value", inner, it -> ((Confidential<?>) it).about(),
        it -> ((Confidential<?>) it).value(), Confidential::new);
  }

  @Override public void write(Object value, Pen pen) {
    var about = owner.apply(value);
    pen.open('{');
    pen.name(ABOUT);
    pen.text(about.toString());
    take.apply(value).ifPresentOrElse(it -> write(about, it, pen), () -> {
      pen.name(ERASED);
      pen.raw("true");
    });
    pen.close('}');
  }

  private void write(PersonId about, Object held, Pen pen) {
    if (pen.seals() == Seals.PLAIN) {
      pen.name(plain);
      inner.write(held, pen);
      return;
    }
    var apart = new Pen(pen.seals());
    inner.write(held, apart);
    pen.name(SEALED);
    pen.text(pen.seals().seal(about, apart.written()));
  }

  @Override public Object read(Reading in) {
    in.expect(JsonToken.START_OBJECT, "object");
    PersonId about = null;
    String sealed = null;
    Object held = null;
    var erased = false;
    while (in.nextField()) {
      var field = in.field();
      if ((field.equals(ABOUT) ? about != null : held != null || sealed != null || erased))
        throw in.fail(Reason.REPEATED_FIELD, field, List.of(), null);
      in.next();
      if (field.equals(ABOUT)) about = (PersonId) Forms.of(PersonId.class).read(in);
      else if (field.equals(plain)) held = inner.read(in);
      else if (field.equals(SEALED)) sealed = in.string();
      else if (field.equals(ERASED)) erased = (Boolean) Forms.of(Boolean.class).read(in);
      else throw in.fail(Reason.UNKNOWN_FIELD, field, List.of(ABOUT, plain, SEALED), null);
    }
    if (about == null) throw in.missing(ABOUT, List.of());
    if (held == null && sealed == null && !erased) throw in.missing(plain, List.of());
    return give.apply(about,
        sealed == null ? Optional.ofNullable(held) : opened(about, sealed, in));
  }

  private Optional<Object> opened(PersonId about, String sealed, Reading in) {
    return in.seals().open(about, sealed)
        .map(text -> Canonical.read(text, inner, in.seals()));
  }
}
