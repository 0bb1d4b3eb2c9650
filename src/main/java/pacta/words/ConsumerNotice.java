package pacta.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pacta.money.Money;
import pacta.people.Language;
import pacta.terms.Capacity;
import pacta.terms.Deliverables;
import pacta.terms.EarlyTermination;
import pacta.terms.Included;
import pacta.terms.MinimumCommitment;
import pacta.terms.PackagePrice;
import pacta.terms.Party;
import pacta.terms.Procedure;
import pacta.terms.ProjectPrice;
import pacta.terms.Retainer;
import pacta.terms.SessionPrice;
import pacta.terms.Terms;
import pacta.terms.WithdrawalRight;
import pacta.terms.WithdrawalRight.Begins;

/// What the law wants a consumer to know before they are bound: who the professional is, what and
/// how much it is, how long, how to withdraw, where to complain; and the form for withdrawing.
///
/// Source: art. 97.1 and annex B of RDLeg 1/2007.
///
/// @param items what has to be known, in the order of the law
/// @param form  the lines of the law's own form, filled in as far as it is known
public record ConsumerNotice(List<Item> items, List<String> form) {
  /// One thing to know.
  public record Item(String title, String text) {}

  public ConsumerNotice {
    items = List.copyOf(items);
    form = List.copyOf(form);
  }

  /// @param title what the work is called, such as `Proceso de liderazgo`
  /// @param today for the last day as it would be if both signed then; empty on paper, which is
  ///              printed before anybody signs
  /// @return empty for a client who is no consumer
  public static Optional<ConsumerNotice> of(Terms terms, String title, Language language,
      Optional<LocalDate> today) {
    if (terms.capacity() != Capacity.CONSUMER) return Optional.empty();
    var said = new Said(terms, title, language);
    return Optional.of(new ConsumerNotice(said.items(today), said.form()));
  }

  /// All of it as one text, to know later what was shown.
  public String whole() {
    return Stream.concat(items.stream().map(item -> item.title() + ": " + item.text()),
        form.stream()).collect(Collectors.joining("\n"));
  }

  private record Said(Terms terms, String title, Language language) {
    List<Item> items(Optional<LocalDate> today) {
      var items = new ArrayList<Item>();
      items.add(item("who", contact(terms.professional(), ", ")));
      items.add(item("what", Gist.what(terms, language)));
      items.add(item("price", formats().capital(Gist.price(terms, language))));
      items.add(item("duration", duration()));
      items.add(item("withdrawal", withdrawal(today)));
      items.add(item("complaints", say("complaints.text",
          "email", terms.professional().email(), "post", terms.professional().address().isBlank()
              ? "no" : "yes", "address", terms.professional().address())));
      items.add(item("copy", say("copy.text", "language", terms.language().name())));
      return items;
    }

    private String say(String key, Object... named) {
      return ConsumerNotice.say(language, key, named);
    }

    private Formats formats() {
      return Formats.in(language);
    }

    private Item item(String key, String text) {
      return new Item(say(key), text);
    }

    private static String contact(Party party, String between) {
      return Stream.of(party.name(), party.taxId(), party.address(), party.email())
          .filter(line -> !line.isBlank()).collect(Collectors.joining(between));
    }

    private String duration() {
      var sentences = new ArrayList<String>();
      var sessions = terms.find(Procedure.class).flatMap(Procedure::sessions);
      sentences.add(sessions.isPresent() ? say("duration.sessions", "n", sessions.get())
          : terms.find(Deliverables.class).map(this::untilTheLast)
              .orElseGet(() -> say("duration.open")));
      sentences.add(terms.find(MinimumCommitment.class)
          .map(it -> say("duration.commitment", "from", formats().date(it.from()),
              "until", formats().date(it.until()), "penalty", formats().money(it.penalty())))
          .orElseGet(() -> say("duration.free")));
      terms.find(EarlyTermination.class).ifPresent(it ->
          sentences.add(say("duration.end", "n", it.noticeDays(), "who", it.who().name())));
      return String.join(" ", sentences);
    }

    /// A work that is handed over in pieces ends with the last of them.
    private String untilTheLast(Deliverables work) {
      return work.pieces().stream().allMatch(it -> it.due().isPresent())
          ? say("duration.pieces", "last", formats().date(work.pieces().stream()
              .map(it -> it.due().orElseThrow()).max(Comparator.naturalOrder()).orElseThrow()))
          : say("duration.pieces.undated");
    }

    private String withdrawal(Optional<LocalDate> today) {
      var sentences = new ArrayList<String>();
      sentences.add(say("withdrawal.text", "n", WithdrawalRight.DAYS,
          "email", terms.professional().email()));
      today.ifPresent(day -> sentences.add(say("withdrawal.until",
          "until", formats().date(WithdrawalRight.lastDay(terms, day)))));
      sentences.add(say("withdrawal.refund", "n", WithdrawalRight.DAYS));
      sentences.add(begins() == Begins.AFTER_THE_PERIOD ? say("withdrawal.after")
          : say("withdrawal.begun", "owed", owed(terms, "you", language)));
      return String.join(" ", sentences);
    }

    private Begins begins() {
      return terms.find(WithdrawalRight.class).map(WithdrawalRight::begins)
          .orElse(Begins.AT_ONCE_ON_REQUEST);
    }

    List<String> form() {
      return List.of(say("form.title"),
          say("form.to", "to", contact(terms.professional(), ", ")),
          say("form.withdraw", "service", service()),
          say("form.ordered"),
          say("form.name", "name", terms.client().name()),
          say("form.address", "known", terms.client().address().isBlank() ? "no" : "yes",
              "address", terms.client().address()),
          say("form.signature"), say("form.date"), say("form.delete"));
    }

    private String service() {
      if (!title.isBlank()) return title;
      return terms.find(Included.class).map(it -> it.items().getFirst())
          .or(() -> terms.find(Deliverables.class).map(it -> formats().list(it.pieces().stream()
              .map(Deliverables.Piece::name).toList())))
          .orElseGet(() -> Gist.what(terms, language));
    }
  }

  /// What is owed for what was given, when somebody asked for it and withdraws.
  ///
  /// @param voice who says it: `I` or `you`
  static String owed(Terms terms, String voice, Language language) {
    return switch (terms.price()) {
      case PackagePrice it when it.unitValue(1).equals(it.unitValue(it.sessions())) ->
          each("owed.sessions", Gist.withTax(it.unitValue(1), it.vat()), voice, language);
      case PackagePrice _ -> say(language, "owed.sessions.uneven", "voice", voice);
      case SessionPrice it ->
          each("owed.sessions", Gist.withTax(it.price(), it.vat()), voice, language);
      case Retainer it -> each("owed.months", Gist.withTax(it.fee(), it.vat()), voice, language);
      case ProjectPrice _ -> say(language, "owed.work", "voice", voice);
    };
  }

  private static String each(String key, Money each, String voice, Language language) {
    return say(language, key, "voice", voice, "each", Formats.in(language).money(each));
  }

  private static String say(Language language, String key, Object... named) {
    return Phrases.of("notice", language).say(key, named);
  }
}
