package app.checkin;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One source file as the compiler reads it.
 *
 * @param path of the file
 * @param lines how many lines it has
 * @param methods all of its methods
 * @param undocumented public types and methods without Javadoc
 */
record JavaSource(Path path, int lines, List<Method> methods, List<String> undocumented) {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");

    /** @param name with its class, @param lines of its body, @param returnsNull whether it says {@code return null} */
    record Method(String name, int lines, boolean returnsNull) {
    }

    /** @return every class of the folder; package documents are no classes */
    static List<JavaSource> in(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java")).sorted(Comparator.naturalOrder()).toList();
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(sources));
            List<JavaSource> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(read(unit, DocTrees.instance(task)));
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String fileName() {
        return path.getFileName().toString();
    }

    private static JavaSource read(CompilationUnitTree unit, DocTrees trees) throws IOException {
        Path path = Path.of(unit.getSourceFile().toUri());
        Reader reader = new Reader(unit, trees);
        reader.scan(unit, null);
        return new JavaSource(path, Files.readAllLines(path).size(), reader.methods, reader.undocumented);
    }

    private static final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final List<Method> methods = new ArrayList<>();
        private final List<String> undocumented = new ArrayList<>();

        Reader(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (seen(getCurrentPath()) && doc() == null) {
                undocumented.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            String name = owner.getSimpleName() + "." + method.getName();
            boolean own = method.getReturnType() != null && method.getModifiers().getAnnotations().stream()
                    .noneMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            if (own && seen(getCurrentPath()) && doc() == null) {
                undocumented.add(name);
            }
            methods.add(new Method(name, lines(method.getBody()), own && saysNull(method)));
            return super.visitMethod(method, nothing);
        }

        private DocCommentTree doc() {
            return trees.getDocCommentTree(getCurrentPath());
        }

        private int lines(BlockTree body) {
            if (body == null) {
                return 0;
            }
            long start = trees.getSourcePositions().getStartPosition(unit, body);
            long end = trees.getSourcePositions().getEndPosition(unit, body);
            return (int) (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start)) + 1;
        }

        private static boolean saysNull(MethodTree method) {
            boolean[] found = {false};
            new com.sun.source.util.TreeScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree tree, Void nothing) {
                    found[0] |= tree.getExpression() != null && tree.getExpression().getKind() == Tree.Kind.NULL_LITERAL;
                    return super.visitReturn(tree, nothing);
                }

                @Override
                public Void visitClass(ClassTree inner, Void nothing) {
                    return null;
                }
            }.scan(method.getBody(), null);
            return found[0];
        }

        /** Public through and through; members of an interface are public unless they say otherwise. */
        private static boolean seen(TreePath path) {
            for (TreePath at = path; at != null; at = at.getParentPath()) {
                boolean hidden = switch (at.getLeaf().getKind()) {
                    case CLASS, RECORD, ENUM, INTERFACE, ANNOTATION_TYPE ->
                            !isPublic(((ClassTree) at.getLeaf()).getModifiers().getFlags(), at);
                    case METHOD -> !isPublic(((MethodTree) at.getLeaf()).getModifiers().getFlags(), at);
                    case COMPILATION_UNIT -> false;
                    default -> true;
                };
                if (hidden) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPublic(java.util.Set<Modifier> flags, TreePath path) {
            boolean inInterface = path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE
                    || path.getParentPath().getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE;
            return flags.contains(Modifier.PUBLIC) || inInterface && !flags.contains(Modifier.PRIVATE);
        }
    }
}
