package pacta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pacta.desk.AccountPaper;
import pacta.document.Press;
import pacta.engagement.Engagement;
import pacta.engagement.Stage;
import pacta.journal.Link;
import pacta.people.Language;
import pacta.store.Journals;

/// Leaves what came of a story in its folder, for people to look at.
final class StoryPapers {
  private final StoryHouse house;
  private final Story story;
  private final List<Path> written = new ArrayList<>();

  StoryPapers(StoryHouse house, Story story) {
    this.house = house;
    this.story = story;
  }

  /// @param at the end of the story
  /// @return the files, in the order in which one would read them
  List<Path> write(Instant at) {
    var state = house.office().desk().see(story.workspaceId(), story.engagementId());
    state.ifPresent(it -> {
      agreement(it);
      for (var language : Language.values()) account(it, language, at);
    });
    var history = house.office().desk().history(story.workspaceId(), story.engagementId());
    for (var language : Language.values())
      StoryLog.of(history, language).ifPresent(log ->
          keep("consequences." + language.tag() + ".txt",
              log.getBytes(StandardCharsets.UTF_8)));
    journal();
    return List.copyOf(written);
  }

  private void agreement(Engagement state) {
    if (!(state.stage() instanceof Stage.Running running)) return;
    for (var document : running.sealed())
      house.office().blobs().find(story.workspaceId(), document.digest()).ifPresent(blob ->
          keep(name("agreement", document.language(), "pdf"), blob.bytes()));
  }

  private void account(Engagement state, Language language, Instant at) {
    AccountPaper.of(story.engagementId(), state, language, at).ifPresent(account -> {
      keep(name("account", language, "pdf"), Press.print(account.paper(), at));
      keep(name("account", language, "txt"),
          account.text().getBytes(StandardCharsets.UTF_8));
    });
  }

  /// The chain as it is stored, a link a line. The body is there byte for byte, so that its digest
  /// can be worked out again from the line.
  private void journal() {
    var lines = new StringBuilder();
    for (var link : new Journals(house.database())
        .read(story.workspaceId(), story.engagementId()))
      lines.append(line(link)).append('\n');
    keep("journal.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Link link) {
    return "{\"position\":" + link.position() + ",\"previous\":\"" + link.previous()
        + "\",\"digest\":\"" + link.digest() + "\",\"body\":" + link.body() + "}";
  }

  private static String name(String what, Language language, String ending) {
    return Console.text(language, "name." + what) + "." + language.tag() + "." + ending;
  }

  private void keep(String name, byte[] bytes) {
    try {
      written.add(Files.write(house.folder().resolve(name), bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
