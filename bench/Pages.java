import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Asks a running server for its pages, signed in, and says what each cost it in processor time.
/// Usage: java bench/Pages.java LINK PID [REQUESTS], where LINK signs a professional in.
class Pages {
  private static final int TICKS_PER_SECOND = 100;
  /// Requests whose cost is one figure of those that the median is of.
  private static final int BLOCK = 100;
  private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/l/[^\"]+)\"");
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .version(HttpClient.Version.HTTP_1_1).build();
  private final long pid;
  private final int requests;
  private URI base;

  Pages(long pid, int requests) {
    this.pid = pid;
    this.requests = requests;
  }

  public static void main(String[] args) throws Exception {
    var server = Long.parseLong(args[1]);
    var requests = args.length > 2 ? Integer.parseInt(args[2]) : 3000;
    var link = URI.create(args[0]);
    var pages = new Pages(server, requests);
    pages.enter(link);
    System.out.println("CPU ms each, " + requests + " requests after as many to warm up:");
    System.out.println("| page | all | of it pages | median | compiler | memory | bytes |");
    System.out.println("|---|---|---|---|---|---|---|");
    var engagements = pages.engagements();
    var first = engagements.getFirst();
    for (var path : List.of("/today", "/engagements", first, first + "/statement",
        first + "/alliance")) pages.measure(path);
    var client = new Pages(server, requests);
    client.enter(pages.linkTo(pages.sentAgain(engagements)));
    client.measure("/c/agreement");
  }

  /// What the client has signed already, taken back and sent to be signed again.
  private String sentAgain(List<String> engagements) throws Exception {
    for (var engagement : engagements) {
      var point = base.resolve(engagement + "/agreement?point=7");
      var proposal = base.resolve(engagement + "/proposal");
      var sent = get(point).body();
      if (!sent.contains("value=\"take-back\"")) continue;
      post(proposal, sent, "&act=take-back");
      var draft = get(point).body();
      if (post(proposal, draft, "&act=send&days=14&base=" + hidden(draft, "base"))
          .statusCode() == 303) return engagement;
    }
    throw new IllegalStateException("nothing is there to be signed");
  }

  /// A link for the client, as the professional would give it by hand.
  private URI linkTo(String engagement) throws Exception {
    var invitation = get(base.resolve(engagement + "/invitation")).body();
    var shown = LINK.matcher(post(base.resolve(engagement + "/link"), invitation, "").body());
    if (!shown.find()) throw new IllegalStateException("no link to give");
    return base.resolve(shown.group(1));
  }

  private HttpResponse<String> post(URI address, String page, String more) throws Exception {
    var form = "_csrf=" + hidden(page, "_csrf") + "&once=" + hidden(page, "once") + more;
    return http.send(HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
  }

  private void enter(URI link) throws Exception {
    base = link.resolve("/");
    var answer = post(link, get(link).body(), "");
    if (answer.statusCode() != 303)
      throw new IllegalStateException("the link did not open: " + answer.statusCode());
  }

  private List<String> engagements() throws Exception {
    var list = get(base.resolve("/engagements")).body();
    return Pattern.compile("/engagements/[0-9a-f-]{36}").matcher(list).results()
        .map(MatchResult::group).distinct().toList();
  }

  private void measure(String path) throws Exception {
    var address = base.resolve(path);
    var bytes = get(address).body().length();
    for (var i = 0; i < requests; i++) get(address);
    var before = spent();
    var blocks = new double[requests / BLOCK];
    for (var block = 0; block < blocks.length; block++) {
      var since = spent();
      for (var i = 0; i < BLOCK; i++) get(address);
      blocks[block] = each(spent().minus(since).page(), BLOCK);
    }
    Arrays.sort(blocks);
    var spent = spent().minus(before);
    var done = blocks.length * BLOCK;
    System.out.printf("| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %d |%n",
        path.replaceAll("[0-9a-f-]{36}", "…"), each(spent.all(), done), each(spent.page(), done),
        blocks[blocks.length / 2], each(spent.compiler(), done), each(spent.memory(), done),
        bytes);
  }

  private static double each(long ticks, int requests) {
    return ticks * 1000.0 / TICKS_PER_SECOND / requests;
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    var answer =
        http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200)
      throw new IllegalStateException(address.getPath() + " answered " + answer.statusCode());
    return answer;
  }

  /// What the server has spent so far, in ticks of user and system time.
  private record Spent(long all, long compiler, long memory) {
    Spent minus(Spent before) {
      return new Spent(all - before.all, compiler - before.compiler, memory - before.memory);
    }

    long page() {
      return all - compiler - memory;
    }
  }

  /// By the names of its threads: the compilers', and the one that clears the memory.
  private Spent spent() throws IOException {
    var process = Path.of("/proc/" + pid);
    var compiler = 0L;
    var memory = 0L;
    try (var threads = Files.list(process.resolve("task"))) {
      for (var thread : threads.toList()) {
        var name = Files.readString(thread.resolve("comm")).strip();
        if (name.matches("C[12] Compiler.*")) compiler += ticks(thread);
        if (name.equals("VM Thread")) memory += ticks(thread);
      }
    }
    return new Spent(ticks(process), compiler, memory);
  }

  private static long ticks(Path of) throws IOException {
    var stat = Files.readString(of.resolve("stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  private static String hidden(String page, String name) {
    var found = Pattern.compile("name=\"" + name + "\"\\s+value=\"([^\"]*)\"").matcher(page);
    if (!found.find()) throw new IllegalStateException("no field " + name);
    return found.group(1);
  }
}
