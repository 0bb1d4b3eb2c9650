package pacta.web.practice;

import java.time.Period;
import java.util.Optional;
import pacta.people.Personal;
import pacta.people.Signatory;
import pacta.views.Act;
import pacta.views.Act.LedTo;
import pacta.web.Icon;
import pacta.web.Page;

/// What somebody told the professional, or did, in the words of the page.
public record Heard(Row row, Act act) {
  /// A weekend goes by, and it is still there.
  private static final Period LATELY = Period.ofDays(3);

  private Page page() {
    return row.page();
  }

  /// Whether it is for today: what nobody has to answer is told for some days.
  boolean isNow() {
    return switch (act) {
      case Act.Asked _, Act.Contested _ -> true;
      case Act.Cancelled it -> !page().at(it.at()).toLocalDate()
          .isBefore(page().at(page().now()).toLocalDate().minus(LATELY));
    };
  }

  public String when() {
    return page().near(act.at());
  }

  public Icon icon() {
    return act instanceof Act.Cancelled ? Icon.CLOSE : Icon.CHAT;
  }

  public String what() {
    return switch (act) {
      case Act.Asked it -> page().say("today.act.asked", "point", it.point(),
          "who", it.by() == Signatory.CLIENT ? "client" : "payer");
      case Act.Contested it -> page().say("today.act.contested", "session",
          page().formats().moment(page().at(it.start())), "what", ledTo(it.what()));
      case Act.Cancelled it -> page().say("today.act.cancelled", "session",
          page().formats().moment(page().at(it.start())), "what", ledTo(it.what()));
    };
  }

  private String ledTo(LedTo what) {
    var kind = what.fee().isPresent() ? "fee" : what.given() ? "given" : what.pass() ? "pass"
        : "nothing";
    return page().say("today.act.led", "kind", kind,
        "fee", what.fee().map(page()::money).orElse(""));
  }

  /// In their own words; nothing is shown of who was forgotten.
  public Optional<String> words() {
    return act.words().filter(it -> !it.isErased() && !it.isBlank()).map(Personal::text);
  }

  public String href() {
    return row.path(switch (act) {
      case Act.Asked _ -> "/agreement?point=7";
      case Act.Contested it -> "/sessions/" + it.session() + "/waiver";
      case Act.Cancelled it ->
          it.what().stands() ? "/sessions/" + it.session() + "/waiver" : "/sessions";
    });
  }

  /// Where an objection is said to be spoken of, and to stand.
  public Optional<String> upholding() {
    return act instanceof Act.Contested it
        ? Optional.of(row.path("/sessions/" + it.session() + "/upholding")) : Optional.empty();
  }

  public String go() {
    return page().say("today.act.go", "do", switch (act) {
      case Act.Asked _ -> "reply";
      case Act.Contested _ -> "waive";
      case Act.Cancelled it -> it.what().stands() ? "waive" : "book";
    });
  }
}
