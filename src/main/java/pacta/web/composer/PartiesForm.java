package pacta.web.composer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pacta.people.Language;
import pacta.terms.Capacity;
import pacta.terms.Draft;
import pacta.terms.Party;
import pacta.web.Figures;

/// Point 1: who signs. The professional's own data come from their practice.
final class PartiesForm implements PointForm {
  @Override public Map<String, String> fields(Draft draft, Figures figures) {
    var fields = new LinkedHashMap<String, String>();
    draft.client().ifPresent(client -> {
      fields.put("client-name", client.name());
      fields.put("client-tax-id", client.taxId());
      fields.put("client-address", client.address());
      fields.put("client-email", client.email());
    });
    draft.capacity().ifPresent(capacity -> fields.put("capacity", capacity.name()));
    fields.put("language", draft.language().name());
    return fields;
  }

  @Override public Draft read(Typed typed, Draft draft) {
    var form = typed.form();
    var client = typed.make(() -> new Party(form.required("client-name"),
            typed.text("client-tax-id"), typed.text("client-address"),
            form.email("client-email")),
        Map.of("party.email", "client-email", "", "client-name"));
    if (!typed.has("capacity")) form.refuse("capacity-CONSUMER", "composer.fault.capacity");
    var capacity = typed.has("capacity")
        ? typed.make(() -> typed.one("capacity", Capacity.class), Map.of())
        : Optional.<Capacity>empty();
    var language = typed.make(() -> typed.one("language", Language.class), Map.of());
    return new Draft(language.orElse(draft.language()), draft.zone(), draft.professional(),
        client.or(draft::client), capacity.or(draft::capacity), draft.clauses(), draft.insisted());
  }
}
