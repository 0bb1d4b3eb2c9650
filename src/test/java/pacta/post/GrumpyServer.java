package pacta.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A mail server that follows the protocol up to one word, and there gives always the same answer.
final class GrumpyServer implements AutoCloseable {
  private final ServerSocket door;
  private final String word;
  private final String answer;

  /// @param word `MAIL`, `RCPT`, or `.` for the end of the letter
  GrumpyServer(String word, String answer) throws IOException {
    this.word = word;
    this.answer = answer;
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  private void open() {
    while (!door.isClosed()) {
      try (var guest = door.accept()) {
        talk(guest);
      } catch (IOException _) {
        // the guest left, or the door was closed
      }
    }
  }

  private void talk(Socket guest) throws IOException {
    var in = new BufferedReader(
        new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
    say(guest, "220 grumpy.example.com");
    var inLetter = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (inLetter && !line.equals(".")) continue;
      inLetter = line.equals("DATA");
      if (line.startsWith(word)) say(guest, answer);
      else say(guest, line.equals("DATA") ? "354 go on" : "250 fine");
      if (line.equals("QUIT")) return;
    }
  }

  private static void say(Socket guest, String words) throws IOException {
    guest.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    guest.getOutputStream().flush();
  }

  @Override public void close() throws IOException {
    door.close();
  }
}
