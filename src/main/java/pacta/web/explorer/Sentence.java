package pacta.web.explorer;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pacta.people.Language;
import pacta.terms.ChangeOrder;
import pacta.terms.ClientMaterials;
import pacta.terms.Courtesy;
import pacta.terms.Deliverables;
import pacta.terms.Excuse;
import pacta.terms.Expiry;
import pacta.terms.LateDelivery;
import pacta.terms.Pause;
import pacta.terms.PriceReview;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.Terms;
import pacta.web.Texts;

/// The sentence of a kind: a text with a slot for each blank, named as the component that it fills.
///
/// A slot that these terms never look at is said to be `no`, and the text leaves it out. What has
/// no slot keeps the value that the story of that kind gives it.
///
/// @param said who is who, for every text: `me`, `client` and `pro`
record Sentence(Kind kind, Terms terms, Language language, Map<String, Object> said) {
  private static final String NO = "no";
  /// Of private use, and none of those with which the words mark what they fill in themselves.
  private static final char OPENS = '\uE010';
  private static final char CLOSES = '\uE011';
  private static final Pattern SLOT = Pattern.compile(OPENS + "(\\w+)" + CLOSES);

  /// The names of the slots, in their order.
  List<String> slots() {
    return SLOT.matcher(text()).results().map(it -> it.group(1)).toList();
  }

  /// Words and slots by turns: words first, and last.
  List<String> words() {
    return Arrays.asList(SLOT.split(text(), -1));
  }

  private String text() {
    var slots = new HashMap<String, Object>(said);
    for (var component : kind.of().getRecordComponents())
      fields(component).forEach(name ->
          slots.put(name, isLookedAt(name) ? OPENS + name + CLOSES : NO));
    return Texts.say(language, "whatif.ask." + kind.key(), slots);
  }

  /// The fields that a component may have.
  static List<String> fields(RecordComponent component) {
    var name = component.getName();
    return switch (Sort.of(component)) {
      case NOTICE -> List.of(name, name + "_unit");
      case MOMENT, WALL_TIME -> List.of(name, name + "_time");
      case PAID -> List.of(name, name + "_on");
      case SESSION, DAY, MAYBE_DAY, MONTH, COUNT, MONEY, SHARE, MAYBE_SHARE, YES_NO, ANSWER,
          CHOICE, MAYBE_CHOICE, PIECE, KEPT -> List.of(name);
      case INCIDENT -> List.of();
    };
  }

  /// Whether it makes a difference in these terms.
  private boolean isLookedAt(String slot) {
    return switch (slot) {
      case "settling" -> terms.find(Courtesy.class).isPresent();
      case "cause" -> terms.find(Excuse.class).isPresent();
      case "done" -> terms.price() instanceof ProjectPrice;
      case "moved" -> terms.find(ClientMaterials.class).isPresent();
      case "delay" -> terms.find(LateDelivery.class).isPresent();
      case "kept" -> terms.price() instanceof Retainer it && it.rollover().isPresent();
      case "small" -> terms.find(ChangeOrder.class).filter(it -> it.small() > 0).isPresent();
      case "stopped" -> terms.find(Pause.class).isPresent();
      case "extended" -> terms.find(Expiry.class)
          .filter(it -> it.unused() instanceof Expiry.Unused.Extended).isPresent();
      case "asked" -> follows(PriceReview.Basis.PROFESSIONAL_PROPOSES);
      case "index" -> follows(PriceReview.Basis.CONSUMER_PRICES);
      case "price" -> kind.of() != pacta.terms.Incident.PieceIsDelivered.class
          || terms.find(LateDelivery.class).isPresent();
      case "told_time" -> kind.of() != pacta.terms.Incident.PieceIsDelivered.class
          || terms.find(Deliverables.class).stream().flatMap(it -> it.pieces().stream())
              .anyMatch(it -> it.by().isPresent());
      default -> true;
    };
  }

  private boolean follows(PriceReview.Basis basis) {
    return terms.find(PriceReview.class).map(PriceReview::basis)
        .orElse(PriceReview.Basis.PROFESSIONAL_PROPOSES) == basis;
  }

  /// The parts of the sentence, each blank made by `blank` from the name of its slot.
  List<Piece> pieces(java.util.function.Function<String, Blank> blank) {
    var pieces = new ArrayList<Piece>();
    var slots = slots();
    var words = words();
    for (var i = 0; i < words.size(); i++) {
      if (!words.get(i).isEmpty()) pieces.add(new Piece.Words(words.get(i)));
      if (i < slots.size()) pieces.add(new Piece.Gap(blank.apply(slots.get(i))));
    }
    return List.copyOf(pieces);
  }

  /// The component whose slot that is.
  RecordComponent component(String slot) {
    return Stream.of(kind.of().getRecordComponents())
        .filter(it -> fields(it).contains(slot)).findFirst().orElseThrow();
  }
}
