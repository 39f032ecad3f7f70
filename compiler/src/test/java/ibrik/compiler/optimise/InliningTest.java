package ibrik.compiler.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.interpret.execution.InterpreterGraphs;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.GraphVerifier;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random programs give the same result on HotSpot, in the interpreter, and in the interpreter with calls inlined at
/// random. They have loops, switches, several returns, and calls inside and outside of handlers for what callees
/// throw.
class InliningTest {
    private static final int CLASSES = 15;
    private static final int MOST_NODES = 2_000;

    @TempDir
    Path folder;

    private int inlined;

    private static final class Loader extends ClassLoader {
        Class<?> define(byte[] file) {
            return defineClass(null, file, 0, file.length);
        }
    }

    @Test
    void inlinedCallsDoWhatCallsDo() throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        var arguments = new ArrayList<>(List.of("-d", classes.toString()));
        for (int seed = 0; seed < CLASSES; seed++) {
            Path file = folder.resolve("Random" + seed + ".java");
            Files.writeString(file, new RandomSource(seed).text("Random" + seed));
            arguments.add(file.toString());
        }
        assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
        try (var path = new ClassPath(List.of(), List.of())) {
            for (int seed = 0; seed < CLASSES; seed++) {
                byte[] file = Files.readAllBytes(classes.resolve("Random" + seed + ".class"));
                var method = new Loader().define(file).getDeclaredMethod("run");
                method.setAccessible(true);
                long expected = (long) method.invoke(null);
                assertEquals(expected, interpreted(path, file, seed, false), "interpreted, seed " + seed);
                assertEquals(expected, interpreted(path, file, seed, true), "inlined, seed " + seed);
            }
        }
        assertTrue(inlined > 10 * CLASSES, "calls inlined: " + inlined);
    }

    private long interpreted(ClassPath path, byte[] file, int seed, boolean inlines) {
        var world = new ClassWorld(path);
        var graphs = new InterpreterGraphs(world, new Bootstraps(world));
        Function<Method, Graph> source = inlines ? new Inlined(graphs, new Random(seed))::of : graphs;
        var initialiser = new Initialiser(world, source, StartSettings.USUAL);
        var method = world.define(file).declaredMethod("run", "()J").orElseThrow();
        return switch (initialiser.invoke(method)) {
            case Initialiser.Outcome.Returned(long bits, var reference) -> bits;
            case Initialiser.Outcome.Thrown(var exception) -> throw new AssertionError("threw " + exception.type());
            case Initialiser.Outcome.Unavailable(var reason, var calls) -> throw new AssertionError(reason + calls);
        };
    }

    /// Graphs in which calls within one class are inlined.
    private final class Inlined {
        private final Function<Method, Graph> graphs;
        private final Random random;
        private final Map<Method, Graph> known = new HashMap<>();

        Inlined(Function<Method, Graph> graphs, Random random) {
            this.graphs = graphs;
            this.random = random;
        }

        Graph of(Method method) {
            var graph = known.get(method);
            if (graph == null) {
                graph = graphs.apply(method);
                known.put(method, graph);
                if (method.owner().name().startsWith("Random")) {
                    inline(graph);
                }
            }
            return graph;
        }

        private void inline(Graph graph) {
            for (var start : new ArrayList<>(graph.blocks())) {
                var block = start;
                for (int at = 0; at < block.instructions().size(); at++) {
                    if (block.instructions().get(at) instanceof Invocation.Call call && isInlined(graph, call)) {
                        block = InlinedCall.into(graph, block, call, of(call.method()));
                        at = -1;
                        inlined++;
                    }
                }
            }
            graph.finish();
            GraphVerifier.verify(graph);
        }

        private boolean isInlined(Graph graph, Invocation.Call call) {
            return call.method().owner() == graph.method().owner()
                    && random.nextInt(4) > 0
                    && of(call.method()).nodeCount() + graph.blocks().size() < MOST_NODES;
        }
    }
}
