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
import java.util.List;
import java.util.regex.Pattern;

/// Asks a running server for its pages, signed in, and says what each cost it in processor time.
/// Usage: java bench/Pages.java LINK PID [REQUESTS], where LINK signs a professional in.
class Pages {
  private static final int TICKS_PER_SECOND = 100;
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
    var pages = new Pages(Long.parseLong(args[1]),
        args.length > 2 ? Integer.parseInt(args[2]) : 3000);
    pages.enter(URI.create(args[0]));
    var first = pages.firstEngagement();
    System.out.println("CPU ms each, " + pages.requests + " requests after as many to warm up:");
    System.out.println("| page | all | of it pages | compiler | memory | bytes |");
    System.out.println("|---|---|---|---|---|---|");
    for (var path : List.of("/today", "/engagements", first, first + "/statement",
        first + "/alliance")) pages.measure(path);
  }

  private void enter(URI link) throws Exception {
    base = link.resolve("/");
    var page = get(link).body();
    var form = "_csrf=" + hidden(page, "_csrf") + "&once=" + hidden(page, "once");
    var answer = http.send(HttpRequest.newBuilder(link)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 303)
      throw new IllegalStateException("the link did not open: " + answer.statusCode());
  }

  private String firstEngagement() throws Exception {
    var list = get(base.resolve("/engagements")).body();
    var found = Pattern.compile("/engagements/[0-9a-f-]{36}").matcher(list);
    if (!found.find()) throw new IllegalStateException("no engagement to look at");
    return found.group();
  }

  private void measure(String path) throws Exception {
    var address = base.resolve(path);
    var bytes = get(address).body().length();
    for (var i = 0; i < requests; i++) get(address);
    var before = spent();
    for (var i = 0; i < requests; i++) get(address);
    var spent = spent().minus(before);
    System.out.printf("| %s | %.2f | %.2f | %.2f | %.2f | %d |%n",
        path.replaceAll("[0-9a-f-]{36}", "…"), each(spent.all()),
        each(spent.all() - spent.compiler() - spent.memory()), each(spent.compiler()),
        each(spent.memory()), bytes);
  }

  private double each(long ticks) {
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
