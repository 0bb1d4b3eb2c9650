package pacta.cli;

import java.util.HashMap;
import java.util.Map;
import pacta.people.FirstName;
import pacta.people.Language;
import pacta.people.Signatory;
import pacta.terms.Payer;
import pacta.words.Formats;

/// A step of a story in a line: `Lucía cancela la sesión 2`.
final class StoryWords {
  private StoryWords() {}

  static String of(StoryStep step, Story story, Language language) {
    var formats = Formats.in(language);
    return switch (step) {
      case StoryStep.Open _ -> say(step, story, Signatory.PROFESSIONAL, language, Map.of());
      case StoryStep.Invite _ -> say(step, story, Signatory.PROFESSIONAL, language, Map.of());
      case StoryStep.Answer it -> say(step, story, it.by(), language, Map.of("text", it.text()));
      case StoryStep.Phrase it -> say(step, story, it.by(), language, Map.of("text", it.text()));
      case StoryStep.Yes it -> say(step, story, it.by(), language, Map.of("n", it.phrase()));
      case StoryStep.Reword it -> say(step, story, it.by(), language, Map.of("text", it.text()));
      case StoryStep.Drop it -> say(step, story, it.by(), language, Map.of("n", it.phrase()));
      case StoryStep.Confirm it -> say(step, story, it.by(), language, Map.of());
      case StoryStep.SaveDraft _ -> say(step, story, Signatory.PROFESSIONAL, language, Map.of());
      case StoryStep.Propose _ -> say(step, story, Signatory.PROFESSIONAL, language, Map.of());
      case StoryStep.TakeBack _ -> say(step, story, Signatory.PROFESSIONAL, language, Map.of());
      case StoryStep.Ask it -> say(step, story, Signatory.CLIENT, language,
          Map.of("n", it.point(), "text", it.text()));
      case StoryStep.Reply it -> say(step, story, Signatory.PROFESSIONAL, language,
          Map.of("text", it.text()));
      case StoryStep.Sign it -> say(step, story, it.by(), language, Map.of());
      case StoryStep.Book it -> say(step, story, Signatory.PROFESSIONAL, language,
          Map.of("start", formats.moment(it.start().atZone(story.workspace().zone()))));
      case StoryStep.Cancel it -> say(step, story, it.by(), language, Map.of("n", it.session(),
          "settling", it.settling().map(Enum::name).orElse("AS_AGREED")));
      case StoryStep.Held it -> say(step, story, Signatory.PROFESSIONAL, language,
          Map.of("n", it.session()));
      case StoryStep.NoShow it -> say(step, story, Signatory.CLIENT, language,
          Map.of("n", it.session()));
      case StoryStep.Waive it -> say(step, story, Signatory.PROFESSIONAL, language,
          Map.of("n", it.session(), "text", it.reason()));
      case StoryStep.Contest it -> say(step, story, Signatory.CLIENT, language,
          Map.of("n", it.session(), "text", it.reason()));
      case StoryStep.Pay it -> say(step, story, Signatory.CLIENT, language,
          Map.of("amount", formats.money(it.amount())));
    };
  }

  private static String say(StoryStep step, Story story, Signatory by, Language language,
      Map<String, Object> more) {
    var slots = new HashMap<>(more);
    var name = switch (by) {
      case PROFESSIONAL -> story.workspace().name();
      case CLIENT -> story.client().name();
      case PAYER -> story.draft().find(Payer.class).map(Payer::signer).orElse("—");
    };
    slots.put("who", FirstName.of(name));
    slots.put("client", FirstName.of(story.client().name()));
    return Console.text(language, "step." + step.getClass().getSimpleName(), slots);
  }
}
