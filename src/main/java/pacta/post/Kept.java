package pacta.post;

import java.util.List;
import pacta.post.Keys.Guard;
import pacta.post.Posted.State;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of a letter, as one text to be sealed.
record Kept(String name, String email, String from, String subject, String text, String html,
    List<String> keys, Guard guard, List<String> files) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static Kept of(Letter letter) {
    return of(letter, letter.written());
  }

  /// What remains when it has gone: nothing in it opens anything.
  static Kept gone(Letter letter) {
    return of(letter, letter.written().withoutKeys());
  }

  private static Kept of(Letter letter, Written written) {
    return new Kept(letter.to().name(), letter.to().email(), letter.from(), written.subject(),
        written.text(), written.html(), written.keys().words(), written.keys().guard(),
        letter.attachments().stream().map(Attachment::name).toList());
  }

  static Kept read(String json) {
    return JSON.readValue(json, Kept.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  Posted.Content shown(State state, String detail) {
    var hidden = switch (state) {
      case SENT -> true;
      case QUEUED, FAILED -> guard == Guard.READER_ONLY;
      case NO_SERVER -> false;
    };
    var all = new Written("", "", subject, text, html, new Keys(keys, guard));
    var words = hidden ? all.withoutKeys() : all;
    return new Posted.Content(new Address(name, email), from, words.subject(), words.text(),
        words.html(), files, detail);
  }
}
