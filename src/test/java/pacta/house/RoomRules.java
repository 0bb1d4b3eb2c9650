package pacta.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the rooms promise, read from the class files. Each fault is one line for people.
final class RoomRules {
  /// Classes, and packages where the name ends in `/`, that a pure room never names.
  private static final List<String> IMPURE = List.of(
      "java/io/", "java/nio/file/", "java/nio/channels/", "java/net/", "java/sql/", "javax/sql/",
      "java/time/Clock", "java/time/InstantSource", "java/util/Random", "java/util/random/",
      "java/util/SplittableRandom", "java/util/concurrent/ThreadLocalRandom",
      "java/security/SecureRandom", "java/util/Timer", "java/util/Date", "java/util/Calendar",
      "java/lang/Thread", "java/lang/Process", "java/lang/ProcessBuilder",
      "java/lang/Float", "java/lang/Double",
      "tools/jackson/", "com/fasterxml/");

  private static final Pattern IMPURE_MEMBER = Pattern.compile(
      "java/time/\\w+\\.now:.*"
          + "|java/time/ZoneId\\.systemDefault:.*"
          + "|java/time/format/DateTimeFormatter\\.of(Pattern:\\(Ljava/lang/String;\\)|Localized).*"
          + "|java/lang/System\\.(currentTimeMillis|nanoTime|getenv|getProperty|out|err|in):.*"
          + "|java/lang/Math\\.random:.*"
          + "|java/util/UUID\\.randomUUID:.*"
          + "|java/util/Collections\\.shuffle:.*"
          + "|java/util/Locale\\.getDefault:.*"
          + "|java/util/TimeZone\\.getDefault:.*"
          + "|java/text/\\w+\\.get\\w*Instance:\\(\\).*"
          + "|java/lang/String\\.(toUpperCase|toLowerCase):\\(\\).*"
          + "|java/lang/String\\.format(ted)?:\\((Ljava/lang/String;)?\\[.*");

  /// What acts at a distance, and so has no place anywhere.
  private static final Set<String> BANNED = Set.of(
      "org/springframework/beans/factory/annotation/Autowired",
      "org/springframework/stereotype/Component", "org/springframework/stereotype/Service",
      "org/springframework/stereotype/Repository",
      "org/springframework/context/annotation/ComponentScan",
      "org/springframework/transaction/annotation/Transactional",
      "org/aspectj/lang/annotation/Aspect");

  private RoomRules() {}

  static List<String> faults(Path classes) throws IOException {
    return ClassFacts.under(classes).stream()
        .flatMap(it -> Stream.of(arrows(it), purity(it), framework(it)).flatMap(found -> found))
        .sorted().toList();
  }

  private static Stream<String> arrows(ClassFacts one) {
    var room = Rooms.roomOf(one.name());
    if (Rooms.rank(room) < 0) return Stream.of(one.name() + " is in no listed room");
    return one.types().stream()
        .filter(used -> used.startsWith("pacta/"))
        .filter(used -> Rooms.rank(Rooms.roomOf(used)) > Rooms.rank(room))
        .map(used -> one.name() + " uses " + used + ", a later room");
  }

  private static Stream<String> purity(ClassFacts one) {
    var room = Rooms.roomOf(one.name());
    if (!Rooms.PURE.contains(room)) return Stream.empty();
    var allowed = Rooms.ALLOWED.getOrDefault(room, Set.of());
    var types = one.types().stream()
        .filter(used -> IMPURE.stream().anyMatch(it -> names(it, used)))
        .filter(used -> allowed.stream().noneMatch(it -> names(it, used)));
    var members = one.members().stream().filter(it -> IMPURE_MEMBER.matcher(it).matches());
    var floats = Stream.of("floating point").filter(_ -> one.floats());
    return Stream.of(types, members, floats).flatMap(found -> found)
        .map(found -> one.name() + " is in a pure room and uses " + found);
  }

  /// The compiler names `Serializable` where it infers a common type; that is no output.
  private static boolean names(String rule, String used) {
    if (used.equals("java/io/Serializable")) return false;
    return rule.endsWith("/") ? used.startsWith(rule) : used.equals(rule);
  }

  private static Stream<String> framework(ClassFacts one) {
    var inside = Rooms.FRAMEWORK.contains(Rooms.roomOf(one.name()))
        || one.name().replaceAll("\\$.*", "").endsWith("Wiring");
    return one.types().stream()
        .filter(used -> used.startsWith("org/springframework/"))
        .filter(used -> !inside || BANNED.contains(used))
        .map(used -> one.name() + " must not use " + used);
  }
}
