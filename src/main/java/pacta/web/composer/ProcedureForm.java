package pacta.web.composer;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pacta.terms.Draft;
import pacta.terms.Point;
import pacta.terms.Procedure;
import pacta.terms.Procedure.Place;
import pacta.terms.Procedure.Rhythm;
import pacta.web.Figures;

/// Point 3: how many sessions, how long, how often, where, from when, on which clock.
final class ProcedureForm implements PointForm {
  private static final FreeFields FREE = new FreeFields(Point.PROCEDURE);

  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("zone", draft.zone().getId());
    fields.put("count", "fixed");
    fields.put("place", "video");
    fields.put("rhythm", Rhythm.WEEKLY.name());
    draft.find(Procedure.class).ifPresentOrElse(
        procedure -> fill(fields, procedure), () -> suggest(fields, draft));
    fields.putAll(FREE.fields(draft));
    return fields;
  }

  /// What another point already says need not be typed twice.
  private static void suggest(Map<String, String> fields, Draft draft) {
    fields.put("minutes", "60");
    draft.find(pacta.terms.PackagePrice.class)
        .ifPresent(price -> fields.put("sessions", String.valueOf(price.sessions())));
    if (draft.find(pacta.terms.SessionPrice.class).isPresent()) fields.put("count", "open");
    if (draft.find(pacta.terms.ProjectPrice.class).isPresent()) fields.put("count", "none");
  }

  private static void fill(Map<String, String> fields, Procedure procedure) {
    fields.put("count", procedure.sessions().isPresent() ? "fixed" : "open");
    procedure.sessions().ifPresent(count -> fields.put("sessions", count.toString()));
    fields.put("minutes", String.valueOf(procedure.minutes()));
    fields.put("rhythm", procedure.rhythm().name());
    switch (procedure.place()) {
      case Place.VideoCall() -> fields.put("place", "video");
      case Place.Telephone() -> fields.put("place", "telephone");
      case Place.InPerson(var address) -> {
        fields.put("place", "person");
        fields.put("address", address);
      }
    }
    fields.put("starts", procedure.starts().toString());
    procedure.usually().ifPresent(time -> fields.put("usually", time.toString()));
  }

  @Override public Draft read(Typed typed, Draft draft) {
    var zone = typed.make(() -> zone(typed), Map.of()).orElse(draft.zone());
    var held = !typed.is("count", "none");
    var procedure = !held ? Optional.<Procedure>empty() : typed.make(() -> procedure(typed),
        Map.of("procedure.sessions", "sessions", "procedure.minutes", "minutes", "", "minutes"));
    var read = FREE.read(typed, new Draft(draft.language(), zone, draft.professional(),
        draft.client(), draft.capacity(), draft.clauses(), draft.insisted()));
    if (!held) return read.without(Procedure.class);
    return procedure.isPresent() ? read.with(Procedure.class, procedure.get()) : read;
  }

  private static Procedure procedure(Typed typed) {
    return new Procedure(
        typed.is("count", "open") ? Optional.empty() : Optional.of(typed.whole("sessions")),
        typed.whole("minutes"), typed.one("rhythm", Rhythm.class), place(typed),
        typed.date("starts"),
        typed.has("usually") ? Optional.of(typed.time("usually")) : Optional.empty());
  }

  private static Place place(Typed typed) {
    return switch (typed.text("place")) {
      case "telephone" -> new Place.Telephone();
      case "person" -> new Place.InPerson(typed.form().required("address"));
      default -> new Place.VideoCall();
    };
  }

  private static ZoneId zone(Typed typed) {
    try {
      return ZoneId.of(typed.form().required("zone"));
    } catch (DateTimeException unknown) {
      typed.form().refuse("zone", "composer.fault.zone");
      return ZoneId.of("Z");
    }
  }
}
