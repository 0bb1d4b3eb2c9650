package pacta.web.composer;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pacta.terms.BeforeEachSession;
import pacta.terms.BeforeEachSession.Unpaid;
import pacta.terms.Clause;
import pacta.terms.Draft;
import pacta.terms.EachMonth;
import pacta.terms.EqualParts;
import pacta.terms.Instalments;
import pacta.terms.Instalments.Due;
import pacta.terms.Instalments.Part;
import pacta.terms.PaymentSchedule;
import pacta.web.Figures;

/// When the price is paid: in parts written one by one, in equal parts, each month, or before each
/// session.
final class PaymentFields {
  private PaymentFields() {}

  static void fill(Map<String, String> fields, Draft draft, Figures figures) {
    fields.put("payment", "parts");
    fields.put("before-days", "0");
    fields.put("unpaid", Unpaid.STAYS_BOOKED.name());
    fields.put(Rows.PARTS.field(0, "amount"), "");
    var shown = RuleFields.into(fields, figures, RuleForm.beginnings(draft));
    shown.showAll(shown.beginning(EqualParts.class));
    shown.showAll(shown.beginning(EachMonth.class));
    draft.find(PaymentSchedule.class).ifPresent(schedule -> {
      switch (schedule) {
        case BeforeEachSession(var days, var unpaid) -> {
          fields.put("payment", "each");
          fields.put("before-days", String.valueOf(days));
          fields.put("unpaid", unpaid.name());
        }
        case EqualParts parts -> {
          fields.put("payment", "equal");
          shown.showAll(parts);
        }
        case EachMonth each -> {
          fields.put("payment", "month");
          shown.showAll(each);
        }
        case Instalments(var parts) -> {
          for (var i = 0; i < parts.size(); i++) fill(fields, i, parts.get(i), figures);
        }
      }
    });
  }

  private static void fill(Map<String, String> fields, int row, Part part, Figures figures) {
    fields.put(field(row, "amount"), figures.of(part.amount()));
    switch (part.due()) {
      case Due.OnSignature(var days) -> {
        fields.put(field(row, "due"), "signature");
        fields.put(field(row, "days"), String.valueOf(days));
      }
      case Due.OnDate(var date) -> {
        fields.put(field(row, "due"), "date");
        fields.put(field(row, "date"), date.toString());
      }
      case Due.BeforeSession(var session, var days) -> {
        fields.put(field(row, "due"), "session");
        fields.put(field(row, "session"), String.valueOf(session));
        fields.put(field(row, "before"), String.valueOf(days));
      }
      case Due.OnAcceptance(var piece, var days) -> {
        fields.put(field(row, "due"), "accepted");
        fields.put(field(row, "piece"), piece);
        fields.put(field(row, "after"), String.valueOf(days));
      }
    }
  }

  static Optional<? extends PaymentSchedule> read(Typed typed, Draft draft, Currency currency) {
    return switch (typed.text("payment")) {
      case "each" -> typed.make(() -> new BeforeEachSession(typed.whole("before-days"),
          typed.one("unpaid", Unpaid.class)), Map.of("", "before-days"));
      case "equal" -> made(typed, draft, EqualParts.class);
      case "month" -> made(typed, draft, EachMonth.class);
      default -> instalments(typed, currency);
    };
  }

  private static <C extends Clause> Optional<C> made(Typed typed, Draft draft, Class<C> kind) {
    return RuleReading.of(typed, draft).clause(kind).map(kind::cast);
  }

  private static Optional<Instalments> instalments(Typed typed, Currency currency) {
    var parts = IntStream.range(0, Rows.PARTS.in(typed.form()))
        .mapToObj(row -> part(typed, row, currency)).toList();
    if (parts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
    List<Part> made = parts.stream().map(Optional::orElseThrow).toList();
    return typed.make(() -> new Instalments(made), Map.of("", "payment-parts"));
  }

  private static Optional<Part> part(Typed typed, int row, Currency currency) {
    var days = switch (typed.text(field(row, "due"))) {
      case "session" -> "before";
      case "accepted" -> "after";
      default -> "days";
    };
    return typed.make(() -> new Part(typed.money(field(row, "amount"), currency), due(typed, row)),
        Map.of("payment.days", field(row, days), "payment.session", field(row, "session"),
            "deliverables.name", field(row, "piece"), "", field(row, "amount")));
  }

  private static Due due(Typed typed, int row) {
    return switch (typed.text(field(row, "due"))) {
      case "date" -> new Due.OnDate(typed.date(field(row, "date")));
      case "session" -> new Due.BeforeSession(
          typed.whole(field(row, "session")), typed.whole(field(row, "before")));
      case "accepted" -> new Due.OnAcceptance(
          typed.text(field(row, "piece")), typed.whole(field(row, "after")));
      default -> new Due.OnSignature(typed.whole(field(row, "days")));
    };
  }

  private static String field(int row, String name) {
    return Rows.PARTS.field(row, name);
  }
}
