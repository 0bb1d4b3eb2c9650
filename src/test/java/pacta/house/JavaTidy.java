package pacta.house;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// How our Java reads: names, the length of methods, and switches that leave no case out.
/// It reads with the compiler's own parser, so layout cannot fool it.
final class JavaTidy extends TreeScanner<Void, Void> {
  private static final int METHOD_LINES_MAX = 40;
  private static final Pattern BANNED = Pattern.compile(
      ".*(Impl|Manager|Helper|Util|Utils|Service|Handler|Processor|DTO|Dto|Mapper|Data|Base"
          + "|Abstract)|Abstract[A-Z].*");

  private final SourcePositions positions;
  private final Set<String> closed;
  private final List<String> faults = new ArrayList<>();
  private CompilationUnitTree file;

  private JavaTidy(SourcePositions positions, Set<String> closed) {
    this.positions = positions;
    this.closed = closed;
  }

  static List<String> faults(ProjectFiles project) throws IOException {
    var paths = project.names().stream()
        .filter(it -> it.startsWith("src/") && it.endsWith(".java"))
        .map(project.root()::resolve).toList();
    if (paths.isEmpty()) return List.of();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> sources = files.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      var units = new ArrayList<CompilationUnitTree>();
      task.parse().forEach(units::add);
      var tidy = new JavaTidy(Trees.instance(task).getSourcePositions(), Closed.in(units));
      for (var unit : units) tidy.read(unit);
      return tidy.faults;
    }
  }

  private void read(CompilationUnitTree unit) {
    file = unit;
    scan(unit, null);
  }

  @Override public Void visitClass(ClassTree type, Void nothing) {
    var name = type.getSimpleName().toString();
    if (BANNED.matcher(name).matches()) fault(type, name + " is named for a technique");
    return super.visitClass(type, nothing);
  }

  @Override public Void visitMethod(MethodTree method, Void nothing) {
    var lines = line(positions.getEndPosition(file, method)) - first(method) + 1;
    if (lines > METHOD_LINES_MAX) fault(method, method.getName() + " has " + lines + " lines");
    return super.visitMethod(method, nothing);
  }

  @Override public Void visitSwitch(SwitchTree it, Void nothing) {
    cases(it, it.getCases());
    return super.visitSwitch(it, nothing);
  }

  @Override public Void visitSwitchExpression(SwitchExpressionTree it, Void nothing) {
    cases(it, it.getCases());
    return super.visitSwitchExpression(it, nothing);
  }

  private void cases(Tree it, List<? extends CaseTree> cases) {
    var open = cases.stream().flatMap(one -> one.getLabels().stream())
        .anyMatch(DefaultCaseLabelTree.class::isInstance);
    var ours = cases.stream().flatMap(one -> one.getLabels().stream())
        .flatMap(label -> pattern(label).stream()).filter(closed::contains).findFirst();
    if (open && ours.isPresent())
      fault(it, "a switch over " + ours.get() + " and its like hides new cases in a default");
  }

  private static Optional<String> pattern(Tree label) {
    if (!(label instanceof PatternCaseLabelTree it)) return Optional.empty();
    if (it.getPattern() instanceof BindingPatternTree bound)
      return Optional.of(Closed.simple(bound.getVariable().getType()));
    if (it.getPattern() instanceof DeconstructionPatternTree taken)
      return Optional.of(Closed.simple(taken.getDeconstructor()));
    return Optional.empty();
  }

  /// Where the method's own text starts, after its comment and annotations.
  private long first(MethodTree method) {
    var result = method.getReturnType();
    return line(positions.getStartPosition(file, result == null ? method : result));
  }

  private long line(long position) {
    return file.getLineMap().getLineNumber(position);
  }

  private void fault(Tree where, String what) {
    var name = file.getSourceFile().getName();
    var at = name.substring(Math.max(0, name.indexOf("src/")));
    faults.add(at + ":" + line(positions.getStartPosition(file, where)) + " " + what);
  }

  /// The simple names of the types that stand under one of our sealed types.
  private static final class Closed extends TreeScanner<Void, Void> {
    private final Set<String> sealed = new HashSet<>();
    private final Set<String> under = new HashSet<>();

    static Set<String> in(List<CompilationUnitTree> units) {
      var closed = new Closed();
      // twice: a type may stand before the sealed one that it implements
      closed.scan(units, null);
      closed.scan(units, null);
      return closed.under;
    }

    @Override public Void visitClass(ClassTree type, Void nothing) {
      var name = type.getSimpleName().toString();
      if (type.getModifiers().getFlags().contains(Modifier.SEALED)) sealed.add(name);
      var above = Stream.concat(Stream.ofNullable(type.getExtendsClause()),
          type.getImplementsClause().stream());
      if (above.map(Closed::simple).anyMatch(sealed::contains)) under.add(name);
      return super.visitClass(type, nothing);
    }

    static String simple(Tree type) {
      return type.toString().replaceAll("<.*", "").replaceAll(".*\\.", "");
    }
  }
}
