package pacta.seal;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// One use of a module of tokens, from its waking to its end: nothing stays open behind it, so a
/// token may come and go. One at a time in this process, for the state of a module is one.
///
/// Source: PKCS #11 Cryptographic Token Interface Base Specification 2.40 (OASIS), with its names;
/// where a C long has 64 bits, which is everywhere but on Windows.
final class Cryptoki implements AutoCloseable {
  /// What a slot says of the token in it, to anybody.
  record Slot(long id, String label, String serial, long flags) {}

  /// What an object on a token has.
  record Attribute(long type, byte[] value) {
    static Attribute of(long type, long value) {
      var bytes = new byte[Long.BYTES];
      MemorySegment.ofArray(bytes).set(JAVA_LONG.withByteAlignment(1), 0, value);
      return new Attribute(type, bytes);
    }
  }

  /// A module's answer that is not "done".
  static final class Answer extends Exception {
    private static final long serialVersionUID = 1;

    private final long code;

    Answer(Function function, long code) {
      super("%s answered 0x%x".formatted(function, code), null, false, false);
      this.code = code;
    }

    long code() {
      return code;
    }
  }

  /// In the order in which a module lists them.
  enum Function {
    INITIALIZE(0), FINALIZE(1), GET_SLOT_LIST(4), GET_TOKEN_INFO(6), OPEN_SESSION(12), LOGIN(18),
    GET_ATTRIBUTE_VALUE(24), FIND_OBJECTS_INIT(26), FIND_OBJECTS(27), FIND_OBJECTS_FINAL(28),
    SIGN_INIT(42), SIGN(43);

    private final int place;

    Function(int place) {
      this.place = place;
    }
  }

  static final long CKA_CLASS = 0;
  static final long CKA_LABEL = 3;
  static final long CKA_VALUE = 0x11;
  static final long CKA_ID = 0x102;
  static final long CKA_ALWAYS_AUTHENTICATE = 0x202;
  static final long CKU_USER = 1;
  static final long CKU_CONTEXT_SPECIFIC = 2;

  private static final long CKR_OK = 0;
  private static final long CKR_CRYPTOKI_ALREADY_INITIALIZED = 0x191;
  private static final long CKF_SERIAL_SESSION = 4;
  private static final byte WITH_TOKEN = 1;
  private static final int LABEL_BYTES = 32;
  private static final int SERIAL_AT = 80;
  private static final int SERIAL_BYTES = 16;
  private static final int FLAGS_AT = 96;
  private static final int TOKEN_INFO_BYTES = 256;
  private static final int OBJECTS_MAX = 64;
  private static final int SIGNATURE_BYTES_MAX = 1_024;
  private static final long FUNCTIONS_FROM = ADDRESS.byteSize();
  private static final long FUNCTIONS_BYTES = FUNCTIONS_FROM + 44 * ADDRESS.byteSize();

  private static final Linker LINKER = Linker.nativeLinker();
  private static final ReentrantLock ONE = new ReentrantLock();

  private final Arena arena = Arena.ofAuto();
  private final MemorySegment functions;

  private Cryptoki(Path module) throws Answer {
    functions = functions(module);
    var answer = ask(Function.INITIALIZE, NULL);
    if (answer != CKR_OK && answer != CKR_CRYPTOKI_ALREADY_INITIALIZED)
      throw new Answer(Function.INITIALIZE, answer);
  }

  /// @throws NoToken when there is no such module
  static Cryptoki open(Path module) {
    ONE.lock();
    try {
      return new Cryptoki(module);
    } catch (Answer | RuntimeException none) {
      ONE.unlock();
      throw new NoToken(NoToken.Reason.MODULE, "no module of tokens at " + module + ": "
          + none.getMessage(), none);
    }
  }

  /// The library stays in memory: many do not survive being put out of it.
  @SuppressWarnings("restricted")
  private MemorySegment functions(Path module) {
    var list = SymbolLookup.libraryLookup(module, Arena.global()).find("C_GetFunctionList")
        .orElseThrow(() -> new IllegalArgumentException("it has no C_GetFunctionList"));
    var place = arena.allocate(ADDRESS);
    if (invoke(list, place) != CKR_OK) throw new IllegalArgumentException("it lists no functions");
    return place.get(ADDRESS, 0).reinterpret(FUNCTIONS_BYTES);
  }

  @SuppressWarnings("restricted")
  private static long invoke(MemorySegment target, Object... given) {
    var layouts = Stream.of(given).map(it -> switch (it) {
      case Long _ -> JAVA_LONG;
      case Byte _ -> JAVA_BYTE;
      default -> ADDRESS;
    }).toArray(MemoryLayout[]::new);
    try {
      return (long) LINKER.downcallHandle(target, FunctionDescriptor.of(JAVA_LONG, layouts))
          .invokeWithArguments(given);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private long ask(Function function, Object... given) {
    return invoke(functions.get(ADDRESS, FUNCTIONS_FROM + function.place * ADDRESS.byteSize()),
        given);
  }

  private void done(Function function, Object... given) throws Answer {
    var answer = ask(function, given);
    if (answer != CKR_OK) throw new Answer(function, answer);
  }

  /// Those with a token that speaks.
  List<Slot> slots() throws Answer {
    var many = arena.allocate(JAVA_LONG);
    done(Function.GET_SLOT_LIST, WITH_TOKEN, NULL, many);
    var ids = arena.allocate(JAVA_LONG, many.get(JAVA_LONG, 0) + 1);
    done(Function.GET_SLOT_LIST, WITH_TOKEN, ids, many);
    var slots = new ArrayList<Slot>();
    for (var i = 0L; i < many.get(JAVA_LONG, 0); i++) {
      var id = ids.getAtIndex(JAVA_LONG, i);
      var info = arena.allocate(TOKEN_INFO_BYTES, JAVA_LONG.byteAlignment());
      if (ask(Function.GET_TOKEN_INFO, id, info) == CKR_OK)
        slots.add(new Slot(id, text(info, 0, LABEL_BYTES), text(info, SERIAL_AT, SERIAL_BYTES),
            info.get(JAVA_LONG, FLAGS_AT)));
    }
    return slots;
  }

  private static String text(MemorySegment info, long at, long bytes) {
    return new String(info.asSlice(at, bytes).toArray(JAVA_BYTE), StandardCharsets.UTF_8).strip();
  }

  long session(Slot slot) throws Answer {
    var session = arena.allocate(JAVA_LONG);
    done(Function.OPEN_SESSION, slot.id(), CKF_SERIAL_SESSION, NULL, NULL, session);
    return session.get(JAVA_LONG, 0);
  }

  void login(long session, long user, char[] pin) throws Answer {
    var written = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
    var bytes = arena.allocate(written.remaining() + 1L);
    MemorySegment.copy(written.array(), 0, bytes, JAVA_BYTE, 0, written.remaining());
    try {
      done(Function.LOGIN, session, user, bytes, (long) written.remaining());
    } finally {
      bytes.fill((byte) 0);
      Arrays.fill(written.array(), (byte) 0);
    }
  }

  List<Long> find(long session, Attribute... like) throws Answer {
    done(Function.FIND_OBJECTS_INIT, session, template(like), (long) like.length);
    var found = arena.allocate(JAVA_LONG, OBJECTS_MAX);
    var many = arena.allocate(JAVA_LONG);
    done(Function.FIND_OBJECTS, session, found, (long) OBJECTS_MAX, many);
    done(Function.FIND_OBJECTS_FINAL, session);
    return Arrays.stream(found.toArray(JAVA_LONG)).limit(many.get(JAVA_LONG, 0)).boxed().toList();
  }

  /// Empty when the object has none.
  byte[] attribute(long session, long object, long type) {
    var asked = template(new Attribute(type, new byte[0]));
    asked.set(ADDRESS, ADDRESS.byteSize(), NULL);
    if (ask(Function.GET_ATTRIBUTE_VALUE, session, object, asked, 1L) != CKR_OK) return new byte[0];
    var value = arena.allocate(asked.get(JAVA_LONG, 2 * JAVA_LONG.byteSize()) + 1);
    asked.set(ADDRESS, ADDRESS.byteSize(), value);
    return ask(Function.GET_ATTRIBUTE_VALUE, session, object, asked, 1L) == CKR_OK
        ? value.asSlice(0, asked.get(JAVA_LONG, 2 * JAVA_LONG.byteSize())).toArray(JAVA_BYTE)
        : new byte[0];
  }

  /// Attributes as C has them: a type, where the value lies, and how long it is.
  private MemorySegment template(Attribute... all) {
    var template = arena.allocate(JAVA_LONG, 3L * all.length);
    for (var i = 0; i < all.length; i++) {
      template.setAtIndex(JAVA_LONG, 3L * i, all[i].type());
      template.setAtIndex(ADDRESS, 3L * i + 1, arena.allocateFrom(JAVA_BYTE, all[i].value()));
      template.setAtIndex(JAVA_LONG, 3L * i + 2, all[i].value().length);
    }
    return template;
  }

  void signInit(long session, long mechanism, long key) throws Answer {
    done(Function.SIGN_INIT, session, arena.allocateFrom(JAVA_LONG, mechanism, 0, 0), key);
  }

  byte[] sign(long session, byte[] data) throws Answer {
    var signature = arena.allocate(SIGNATURE_BYTES_MAX);
    var length = arena.allocateFrom(JAVA_LONG, SIGNATURE_BYTES_MAX);
    done(Function.SIGN, session, arena.allocateFrom(JAVA_BYTE, data), (long) data.length,
        signature, length);
    return signature.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
  }

  /// Ends all sessions too, and what a PIN opened.
  @Override public void close() {
    try {
      ask(Function.FINALIZE, NULL);
    } finally {
      ONE.unlock();
    }
  }
}
