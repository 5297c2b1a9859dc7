import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the scanner module to one ES module, {@code scanner.js}: run by the build, as a single source file, only when
 * what it reads has changed. TeaVM's own Maven plugin cannot be skipped and compiles again at each start of the server.
 *
 * <pre>java -cp TEAVM ScannerBuild.java OUTPUT_FOLDER CLASSES_OR_JAR...</pre>
 */
final class ScannerBuild {

    private static final String MAIN = "app.checkin.scanner.ScannerModule";
    private static final String OUTPUT = "scanner.js";

    private ScannerBuild() {
    }

    public static void main(String[] arguments) throws TeaVMToolException {
        List<String> classes = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        classes.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        TeaVMTool tool = tool(new File(arguments[0]), classes.stream().map(File::new).toList());
        tool.generate();
        List<Problem> problems = tool.getProblemProvider().getSevereProblems();
        problems.forEach(ScannerBuild::print);
        if (!problems.isEmpty()) {
            new File(arguments[0], OUTPUT).delete(); // else it would pass for the current one
            System.exit(1);
        }
    }

    private static TeaVMTool tool(File folder, List<File> classes) {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.ES2015);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.FULL);
        tool.setObfuscated(true);
        tool.setStrict(false);
        tool.setAssertionsRemoved(true);
        tool.setMainClass(MAIN);
        tool.setTargetDirectory(folder);
        tool.setTargetFileName(OUTPUT);
        tool.setClassPath(classes);
        tool.setClassLoader(ScannerBuild.class.getClassLoader());
        return tool;
    }

    private static void print(Problem problem) {
        DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
        problem.render(text);
        System.err.println(text.getText() + " in " + (problem.getLocation() == null ? "?" : problem.getLocation().getMethod()));
    }
}
