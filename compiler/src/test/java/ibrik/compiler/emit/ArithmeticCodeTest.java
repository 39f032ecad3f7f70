package ibrik.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.interpret.execution.InterpreterGraphs;
import ibrik.compiler.llvm.CompileOptions;
import ibrik.compiler.llvm.Linker;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Single operations, compiled to machine code and run with the operands where Java says what C and LLVM leave open:
/// each result has the bits that HotSpot gives. Divisors are not 0, which has a check of its own.
class ArithmeticCodeTest {
    private static final String OPERATIONS = """
            class Operations {
                static int addI(int a, int b) { return a + b; }
                static int subtractI(int a, int b) { return a - b; }
                static int multiplyI(int a, int b) { return a * b; }
                static int divideI(int a, int b) { return a / (b | 1); }
                static int divideByMinusOneI(int a) { return a / -1; }
                static int remainderI(int a, int b) { return a % (b | 1); }
                static int remainderOfMinusOneI(int a) { return a % -1; }
                static int leftI(int a, int b) { return a << b; }
                static int rightI(int a, int b) { return a >> b; }
                static int unsignedI(int a, int b) { return a >>> b; }
                static int leftBy33I(int a) { return a << 33; }
                static int rightBy40I(int a) { return a >> 40; }
                static long unsignedBy65L(long a) { return a >>> 65; }
                static int leftByLongI(int a, long b) { return a << b; }
                static int negateI(int a) { return -a; }
                static boolean lessI(int a, int b) { return a < b; }
                static byte byteI(int a) { return (byte) a; }
                static short shortI(int a) { return (short) a; }
                static char charI(int a) { return (char) a; }
                static float floatI(int a) { return a; }
                static double doubleI(int a) { return a; }
                static long longI(int a) { return a; }
                static long divideL(long a, long b) { return a / (b | 1); }
                static long remainderL(long a, long b) { return a % (b | 1); }
                static long multiplyL(long a, long b) { return a * b; }
                static long leftL(long a, int b) { return a << b; }
                static long rightL(long a, int b) { return a >> b; }
                static long unsignedL(long a, int b) { return a >>> b; }
                static long negateL(long a) { return -a; }
                static boolean lessL(long a, long b) { return a < b; }
                static int intL(long a) { return (int) a; }
                static float floatL(long a) { return a; }
                static double doubleL(long a) { return a; }
                static float divideF(float a, float b) { return a / b; }
                static float negateF(float a) { return -a; }
                static int intF(float a) { return (int) a; }
                static long longF(float a) { return (long) a; }
                static byte byteF(float a) { return (byte) a; }
                static char charF(float a) { return (char) a; }
                static double doubleF(float a) { return a; }
                static boolean lessF(float a, float b) { return a < b; }
                static boolean notLessF(float a, float b) { return !(a < b); }
                static boolean equalF(float a, float b) { return a == b; }
                static double multiplyD(double a, double b) { return a * b; }
                static double negateD(double a) { return -a; }
                static int intD(double a) { return (int) a; }
                static long longD(double a) { return (long) a; }
                static float floatD(double a) { return (float) a; }
                static boolean lessD(double a, double b) { return a < b; }
                static boolean notGreaterD(double a, double b) { return !(a > b); }
                static boolean differentD(double a, double b) { return a != b; }
            }
            """;
    /// `print` writes the 16 digits of its argument and a line feed; what throws is not reached.
    private static final String ENTRY = """
            .globl _start, print, ibrik_personality, ibrik_throw_division_by_zero
            _start:
                call main
                movl $60, %eax
                xorl %edi, %edi
                syscall
            ibrik_personality:
            ibrik_throw_division_by_zero:
                ud2
            print:
                subq $40, %rsp
                leaq 16(%rsp), %rsi
                movb $10, (%rsi)
                movl $16, %ecx
            1:  movl %edi, %eax
                andl $15, %eax
                addl $48, %eax
                cmpl $57, %eax
                jbe 2f
                addl $39, %eax
            2:  decq %rsi
                movb %al, (%rsi)
                shrq $4, %rdi
                decl %ecx
                jnz 1b
                movl $1, %eax
                movl $1, %edi
                movl $17, %edx
                syscall
                addq $40, %rsp
                ret
            """;
    private static final int[] INTS = {
        0, 1, -1, 2, 31, 32, 33, 63, 64, 127, 128, 255, 32768, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    private static final long[] LONGS = {
        0, 1, -1, 7, 32, 63, 64, 65, 1L << 31, 1L << 32, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE
    };
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        0.5,
        -1.5,
        1e9,
        2147483647.0,
        2147483648.0,
        -2147483649.0,
        9.3e18,
        -1e300,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @TempDir
    Path folder;

    private record Call(Method method, Object[] operands) {}

    @Test
    void operationsGiveTheBitsOfHotSpot() throws Exception {
        Path classes = compileJava();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            var calls = new ArrayList<Call>();
            var methods = loader.loadClass("Operations").getDeclaredMethods();
            Arrays.sort(methods, Comparator.comparing(Method::getName));
            for (Method method : methods) {
                method.setAccessible(true);
                addCalls(method, calls);
            }
            assertTrue(calls.size() > 2_000, "calls: " + calls.size());
            byte[] main = compiled("main", mainText(calls), false);
            String code = operationsText(classes);
            for (boolean release : new boolean[] {false, true}) {
                var results = run(main, compiled("code", code, release));
                assertEquals(calls.size(), results.size());
                for (int i = 0; i < calls.size(); i++) {
                    var call = calls.get(i);
                    long expected = bits(call.method.invoke(null, call.operands));
                    assertEquals(
                            String.format("%016x", expected),
                            results.get(i),
                            call.method.getName() + Arrays.toString(call.operands) + " release " + release);
                }
            }
        }
    }

    private Path compileJava() throws Exception {
        Path file = folder.resolve("Operations.java");
        Files.writeString(file, OPERATIONS);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), file.toString());
        assertEquals(0, status);
        return classes;
    }

    private static void addCalls(Method method, List<Call> calls) {
        var types = method.getParameterTypes();
        for (Object first : operandsOf(types[0])) {
            if (types.length == 1) {
                calls.add(new Call(method, new Object[] {first}));
            } else {
                for (Object second : operandsOf(types[1])) {
                    calls.add(new Call(method, new Object[] {first, second}));
                }
            }
        }
    }

    private static List<Object> operandsOf(Class<?> type) {
        return switch (type.getName()) {
            case "int" -> Arrays.stream(INTS).<Object>mapToObj(each -> each).toList();
            case "long" -> Arrays.stream(LONGS).<Object>mapToObj(each -> each).toList();
            case "float" ->
                Arrays.stream(DOUBLES).<Object>mapToObj(each -> (float) each).toList();
            default -> Arrays.stream(DOUBLES).<Object>mapToObj(each -> each).toList();
        };
    }

    /// The bits of a result, extended as the back end extends values of its kind; one NaN for all.
    private static long bits(Object value) {
        return switch (value) {
            case Float number -> Integer.toUnsignedLong(Float.floatToIntBits(number));
            case Double number -> Double.doubleToLongBits(number);
            case Boolean truth -> truth ? 1 : 0;
            case Character character -> character;
            case Number number -> number.longValue();
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static byte[] compiled(String name, String text, boolean release) {
        var model = CompileOptions.CodeModel.SMALL;
        var options = release ? CompileOptions.release(model) : CompileOptions.development(model);
        return LlvmCompiler.load(Toolchain.find()).compile(name, text, options);
    }

    private List<String> run(byte[] main, byte[] code) throws Exception {
        var toolchain = Toolchain.find();
        var objects = List.of(
                Files.write(
                        folder.resolve("entry.o"), LlvmCompiler.load(toolchain).assemble("entry", ENTRY)),
                Files.write(folder.resolve("main.o"), main),
                Files.write(folder.resolve("code.o"), code));
        Path program = folder.resolve("program");
        new Linker(toolchain).link(objects, program);
        Path output = folder.resolve("output");
        var process = new ProcessBuilder(program.toString())
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program ends");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue());
        return Files.readAllLines(output);
    }

    /// What is tested: graphs to LLVM text.
    private static String operationsText(Path classes) throws Exception {
        try (var path = new ClassPath(List.of(), List.of(classes))) {
            var world = new ClassWorld(path);
            var graphs = new InterpreterGraphs(world, new Bootstraps(world));
            var module = new ModuleText(null);
            var shape = new MethodShape(MethodShape.StackLook.NONE, 0, false, MethodShape.Polling.WITHOUT_LOOPS);
            for (var method : world.named("Operations").methods()) {
                if (method.isStatic()) {
                    MethodEmitter.emit(graphs.apply(method), module, shape);
                }
            }
            return module.text();
        }
    }

    /// Calls all operations from a module of its own, so that LLVM cannot compute the results itself.
    private static String mainText(List<Call> calls) {
        var text = new StringBuilder("declare void @print(i64)\n");
        var declared = calls.stream().map(Call::method).distinct().toList();
        for (Method method : declared) {
            text.append("declare ")
                    .append(type(method.getReturnType()))
                    .append(' ')
                    .append(name(method));
            text.append(Arrays.stream(method.getParameterTypes())
                            .map(ArithmeticCodeTest::type)
                            .collect(Collectors.joining(", ", "(", ")")))
                    .append('\n');
        }
        text.append("define void @main() noredzone {\n");
        for (int i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            String type = type(call.method.getReturnType());
            var operands = new ArrayList<String>();
            for (int each = 0; each < call.operands.length; each++) {
                operands.add(type(call.method.getParameterTypes()[each]) + " " + spelled(call.operands[each]));
            }
            text.append("  %r")
                    .append(i)
                    .append(" = call ")
                    .append(type)
                    .append(' ')
                    .append(name(call.method));
            text.append(operands.stream().collect(Collectors.joining(", ", "(", ")")))
                    .append('\n');
            text.append(widened(type, "%r" + i, "%w" + i));
            text.append("  call void @print(i64 %w").append(i).append(")\n");
        }
        return text.append("  ret void\n}\n").toString();
    }

    private static String name(Method method) {
        String descriptor = java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
        return LlvmText.global("Operations." + method.getName() + descriptor);
    }

    private static String type(Class<?> type) {
        return switch (type.getName()) {
            case "long" -> "i64";
            case "float" -> "float";
            case "double" -> "double";
            default -> "i32";
        };
    }

    private static String spelled(Object operand) {
        return switch (operand) {
            case Float number -> String.format("0x%016X", Double.doubleToRawLongBits(number));
            case Double number -> String.format("0x%016X", Double.doubleToRawLongBits(number));
            default -> operand.toString();
        };
    }

    /// To 64 bits. The sign of a NaN is open in Java: all are made one.
    private static String widened(String type, String from, String to) {
        return switch (type) {
            case "i64" -> "  " + to + " = add i64 0, " + from + "\n";
            case "i32" -> "  " + to + " = sext i32 " + from + " to i64\n";
            case "float" ->
                "  " + to + "n = fcmp uno float " + from + ", 0.0\n  " + to + "b = bitcast float " + from
                        + " to i32\n  "
                        + to + "s = select i1 " + to + "n, i32 2143289344, i32 " + to + "b\n  " + to + " = zext i32 "
                        + to + "s to i64\n";
            default ->
                "  " + to + "n = fcmp uno double " + from + ", 0.0\n  " + to + "b = bitcast double " + from
                        + " to i64\n  " + to + " = select i1 " + to + "n, i64 9221120237041090560, i64 " + to + "b\n";
        };
    }
}
