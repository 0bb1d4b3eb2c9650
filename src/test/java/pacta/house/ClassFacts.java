package pacta.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What one class file names.
///
/// @param name    its own name, `pacta/money/Money`
/// @param types   every class it names, in code, signatures and annotations
/// @param members every method or field of another class it names, `java/time/Instant.now:()…`
/// @param floats  whether it computes, keeps or passes a `float` or a `double`
record ClassFacts(String name, Set<String> types, Set<String> members, boolean floats) {
  private static final Pattern TYPE = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");
  private static final Pattern FLOATING = Pattern.compile("\\[*[FD]");
  private static final Pattern DESCRIPTOR_PART =
      Pattern.compile("\\[*(?:[BCDFIJSZV]|L[^;]+;)");

  /// The facts of every class under a folder of class files.
  static List<ClassFacts> under(Path classes) throws IOException {
    try (var files = Files.walk(classes)) {
      return files.filter(ClassFacts::isOurs).map(ClassFacts::of).toList();
    }
  }

  /// What the framework writes when Pacta is built has names such as `Pacta__BeanDefinitions`.
  private static boolean isOurs(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".class") && !name.contains("__");
  }

  private static ClassFacts of(Path file) {
    try {
      return of(ClassFile.of().parse(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassFacts of(ClassModel model) {
    var types = new TreeSet<String>();
    var members = new TreeSet<String>();
    var floats = false;
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry type && !type.asInternalName().startsWith("["))
        types.add(type.asInternalName());
      if (entry instanceof Utf8Entry text)
        TYPE.matcher(text.stringValue()).results().forEach(found -> types.add(found.group(1)));
      if (entry instanceof MemberRefEntry member)
        members.add(member.owner().asInternalName() + "." + member.name() + ":" + member.type());
      if (entry instanceof NameAndTypeEntry named) floats |= floating(named.type().stringValue());
    }
    return new ClassFacts(
        model.thisClass().asInternalName(), types, members, floats || floating(model));
  }

  private static boolean floating(ClassModel model) {
    return model.fields().stream().anyMatch(it -> floating(it.fieldType().stringValue()))
        || model.methods().stream().anyMatch(it -> floating(it.methodType().stringValue())
            || it.code().stream().anyMatch(ClassFacts::floating));
  }

  private static boolean floating(String descriptor) {
    return DESCRIPTOR_PART.matcher(descriptor).results()
        .anyMatch(part -> FLOATING.matcher(part.group()).matches());
  }

  private static boolean floating(CodeModel code) {
    return code.elementStream().anyMatch(element -> switch (element) {
      case ConstantInstruction it -> floating(it.typeKind());
      case LoadInstruction it -> floating(it.typeKind());
      case OperatorInstruction it -> floating(it.typeKind());
      case ConvertInstruction it -> floating(it.toType());
      default -> false;
    });
  }

  private static boolean floating(TypeKind kind) {
    return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
  }
}
