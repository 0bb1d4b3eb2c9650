package pacta.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pacta.terms.Acceptance;
import pacta.terms.ClientMaterials;
import pacta.terms.Deliverables;
import pacta.terms.LateDelivery;
import pacta.terms.PiecePrice;
import pacta.terms.Price;
import pacta.terms.RevisionRounds;
import pacta.terms.Vat;

/// Work that is handed over piece by piece: what, until when, how it is revised and accepted.
record WorkWords(Ground ground) {
  String deliverables(Deliverables clause) {
    var pieces = clause.pieces().stream().map(this::piece).collect(Collectors.joining("; "));
    var text = ground.say("deliverables", "pieces", pieces);
    return clause.pieces().stream().noneMatch(piece -> piece.due().isPresent()) ? text
        : text + " " + ground.say("deliverables.zone", "zone", ground.zone());
  }

  private String piece(Deliverables.Piece piece) {
    var name = ground.say("piece", "name", piece.name().strip());
    return piece.due().map(due -> piece.by()
            .map(time -> ground.say("piece.by", "piece", name, "date", ground.date(due),
                "time", ground.formats().atTime(time)))
            .orElseGet(() -> ground.say("piece.due", "piece", name, "date", ground.date(due))))
        .orElseGet(() -> ground.say("piece.undated", "piece", name));
  }

  String materials(ClientMaterials clause) {
    var restart = clause.restart().isZero() ? ground.say("materials.no-restart")
        : ground.say("materials.restart", "sum", new FeeWords(ground).taxed(clause.restart()));
    return String.join(" ",
        ground.say("materials", "due", ground.date(clause.due()), "zone", ground.zone()),
        ground.say("materials.grace", "n", clause.graceDays()),
        ground.say("materials.dormant", "n", clause.dormantDays()), restart);
  }

  String rounds(RevisionRounds clause) {
    var extra = new FeeWords(ground).taxed(clause.extra());
    if (clause.rounds() == 0) return ground.say("rounds.none", "extra", extra);
    var within = new SpanWords(ground).within(clause.feedback(), ground.say("act.DELIVERY"));
    return ground.say("rounds", "n", clause.rounds(), "within", within) + " "
        + ground.say("rounds.extra", "extra", extra);
  }

  String acceptance(Acceptance clause) {
    return String.join(" ",
        ground.say("acceptance", "within", new SpanWords(ground).within(
            clause.within(), ground.say("act.EACH_DELIVERY"))),
        ground.say("acceptance.reminder", "n", clause.reminder()),
        ground.say("acceptance." + clause.silence()));
  }

  String lateDelivery(LateDelivery clause) {
    var spans = new SpanWords(ground);
    var sentences = new ArrayList<String>();
    sentences.add(ground.say("late-delivery", "share", ground.percent(clause.share()),
        "each", spans.each(clause.every()), "most", ground.percent(clause.most())));
    prices().ifPresent(sentences::add);
    sentences.add(spans.counting(clause.counting()));
    sentences.add(ground.say("late-delivery.grace", "n", clause.grace()));
    if (ground.draft().find(Price.class).filter(it -> !(it.vat() instanceof Vat.None)).isPresent())
      sentences.add(ground.say("late-delivery.vat"));
    if (hasHours()) sentences.add(ground.say("late-delivery.hours"));
    clause.end().ifPresent(days -> sentences.add(ground.say("late-delivery.end", "n", days)));
    sentences.add(ground.say("late-delivery.not-own"));
    return String.join(" ", sentences);
  }

  /// What each piece is worth, once that is known.
  private Optional<String> prices() {
    var pieces = ground.draft().find(Deliverables.class).map(Deliverables::pieces)
        .orElse(List.of());
    return ground.computable().filter(_ -> !pieces.isEmpty()).map(terms -> ground.say(
        "late-delivery.prices", "n", pieces.size(), "prices", pieces.stream().map(it ->
            ground.say("piece.worth", "piece", ground.say("piece", "name", it.name().strip()),
                "price", ground.money(PiecePrice.of(terms, it.name()))))
            .collect(Collectors.joining("; "))));
  }

  private boolean hasHours() {
    return ground.draft().find(Deliverables.class).map(Deliverables::pieces).orElse(List.of())
        .stream().anyMatch(piece -> piece.by().isPresent());
  }
}
