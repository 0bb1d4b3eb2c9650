package pacta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import pacta.browser.House;
import pacta.engagement.Event;
import pacta.engagement.Signing;
import pacta.post.Carrier;
import pacta.post.Letter;
import pacta.web.Caller;
import pacta.web.Guests;

/// A client before the page of an agreement, with the form that it showed and the letters that
/// came.
final class Signer {
  static final String PAGE = "/c/agreement";
  private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b");

  private final BlockingQueue<Letter> letters;
  private final String page;
  final Caller caller;
  final Map<String, String> form = new HashMap<>();

  private Signer(BlockingQueue<Letter> letters, Caller caller, String page) {
    this.letters = letters;
    this.page = page;
    this.caller = caller;
  }

  /// A house whose letters go into that box.
  static House house(BlockingQueue<Letter> letters) {
    return Couple.house(House.open(Map.of(), it -> it.registerBean("carrier", Carrier.class,
        () -> (letter, _) -> {
          letters.add(letter);
          return new Carrier.Carried.Accepted();
        })));
  }

  static BlockingQueue<Letter> box() {
    return new LinkedBlockingQueue<>();
  }

  /// Reads the page and ticks nothing.
  static Signer reading(Couple couple, BlockingQueue<Letter> letters) {
    return new Signer(letters, couple.caller(), PAGE).again();
  }

  /// The payer, before the page of theirs.
  static Signer paying(Couple couple, BlockingQueue<Letter> letters) {
    return new Signer(letters, Guests.payer(couple.house, couple.id, couple.nadia().person()),
        "/p/agreement").again();
  }

  Signer again() {
    form.clear();
    form.putAll(Caller.hidden(caller.get(page).body()));
    form.remove("point");
    form.put("how", "typed");
    return this;
  }

  Signer ticks(String... fields) {
    for (var field : fields) form.put(field, "yes");
    return this;
  }

  Signer types(String field, String text) {
    form.put(field, text);
    return this;
  }

  HttpResponse<String> asksForCode() {
    var answer = caller.post(page + "/code", form);
    if (answer.statusCode() == 200) {
      form.put("asked", Caller.hidden(answer.body()).get("asked"));
      codes().stream().reduce((_, last) -> last).ifPresent(code -> form.put("code", code));
    }
    return answer;
  }

  HttpResponse<String> signs() {
    return caller.post(page + "/signature", form);
  }

  /// From asking for a code to the signature that came of it.
  static Signing signed(Signer signer, Couple couple) {
    assertThat(signer.asksForCode().statusCode()).isEqualTo(200);
    var answer = signer.signs();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return couple.happened(Event.Signed.class).getLast().signing();
  }

  List<String> codes() {
    return letters.stream().filter(it -> it.written().kind().equals("code"))
        .map(it -> code(it.text())).toList();
  }

  /// The code that a letter tells.
  static String code(String letter) {
    var found = CODE.matcher(letter);
    assertThat(found.find()).as(letter).isTrue();
    return found.group(1) + found.group(2);
  }
}
