// library: org.eclipse.jdt:ecj:3.40.0
package language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.ClassFile;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.env.NameEnvironmentAnswer;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;

/** Fifty source files, with a small java.lang of their own, compiled in memory. */
public class EclipseCompiler {
    private static final String[] BASE = {
        "Object:public class Object { public Object() {} public boolean equals(Object o) { return this == o; } public int hashCode() { return 7; } public String toString() { return null; } }",
        "String:public final class String implements CharSequence { public int length() { return 0; } public native String concat(String s); }",
        "CharSequence:public interface CharSequence { int length(); }",
        "Throwable:public class Throwable { public Throwable() {} public Throwable(String s) {} public void addSuppressed(Throwable t) {} }",
        "Exception:public class Exception extends Throwable { public Exception() {} }",
        "RuntimeException:public class RuntimeException extends Exception { public RuntimeException() {} }",
        "Error:public class Error extends Throwable { public Error() {} }",
        "NoSuchFieldError:public class NoSuchFieldError extends Error {}",
        "Class:public final class Class<T> { public boolean desiredAssertionStatus() { return false; } }",
        "Cloneable:public interface Cloneable {}",
        "Integer:public final class Integer extends Number { public static Integer valueOf(int i) { return null; } public int intValue() { return 0; } }",
        "Number:public abstract class Number { public abstract int intValue(); }",
        "Iterable:public interface Iterable<T> { java.util.Iterator<T> iterator(); }",
        "StringBuilder:public final class StringBuilder { public StringBuilder() {} public StringBuilder(String s) {} public StringBuilder append(String s) { return this; } public StringBuilder append(int i) { return this; } public String toString() { return null; } }",
        "Enum:public abstract class Enum<E extends Enum<E>> { protected Enum(String n, int o) {} public final int ordinal() { return 0; } public static <T extends Enum<T>> T valueOf(Class<T> c, String s) { return null; } }",
        "Comparable:public interface Comparable<T> { int compareTo(T o); }",
        "System:public final class System { public static native void arraycopy(Object a, int b, Object c, int d, int e); }",
        "Override:public @interface Override {}",
        "Record:public abstract class Record { protected Record() {} public abstract int hashCode(); public abstract boolean equals(Object o); public abstract String toString(); }",
        "FunctionalInterface:public @interface FunctionalInterface {}"
    };

    private record Unit(String folder, String name, String text) implements ICompilationUnit {
        @Override
        public char[] getContents() {
            return text.toCharArray();
        }

        @Override
        public char[] getMainTypeName() {
            return name.toCharArray();
        }

        @Override
        public char[][] getPackageName() {
            String[] parts = folder.split("/");
            char[][] words = new char[parts.length][];
            for (int index = 0; index < parts.length; index++) {
                words[index] = parts[index].toCharArray();
            }
            return words;
        }

        @Override
        public char[] getFileName() {
            return (folder + "/" + name + ".java").toCharArray();
        }
    }

    private static final Map<String, Unit> UNITS = new TreeMap<>();

    private static void add(String folder, String name, String text) {
        UNITS.put(folder + "/" + name, new Unit(folder, name, "package " + folder.replace('/', '.') + ";\n" + text));
    }

    private static final class Environment implements INameEnvironment {
        private static NameEnvironmentAnswer find(String name) {
            Unit unit = UNITS.get(name);
            return unit == null ? null : new NameEnvironmentAnswer(unit, null);
        }

        @Override
        public NameEnvironmentAnswer findType(char[][] parts) {
            return find(String.join("/", java.util.Arrays.stream(parts).map(String::new).toList()));
        }

        @Override
        public NameEnvironmentAnswer findType(char[] name, char[][] folder) {
            char[][] parts = java.util.Arrays.copyOf(folder, folder.length + 1);
            parts[folder.length] = name;
            return findType(parts);
        }

        @Override
        public boolean isPackage(char[][] parent, char[] name) {
            String folder = parent == null ? "" : String.join("/", java.util.Arrays.stream(parent).map(String::new).toList());
            String whole = (folder.isEmpty() ? "" : folder + "/") + new String(name) + "/";
            return UNITS.keySet().stream().anyMatch(unit -> unit.startsWith(whole));
        }

        @Override
        public void cleanup() {}
    }

    private static void sources() {
        for (String base : BASE) {
            add("java/lang", base.substring(0, base.indexOf(':')), base.substring(base.indexOf(':') + 1));
        }
        add("java/util", "Iterator", "public interface Iterator<T> { boolean hasNext(); T next(); }");
        add("java/io", "Serializable", "public interface Serializable {}");
        for (int index = 0; index < 27; index++) {
            String parent = index == 0 ? "Object" : "C" + (index - 1);
            add("app", "C" + index, """
                    public class C%1$d extends %2$s {
                        enum Kind { A, B { int weight() { return 2; } }; int weight() { return ordinal(); } }
                        private final int[] values = new int[%1$d + 1];
                        private static String name = "c" + %1$d;
                        public int compareTo(C%1$d other) { return values.length - other.values.length; }
                        int sum(Iterable<Integer> numbers) {
                            int sum = 0;
                            for (Integer number : numbers) { if (number == %1$d) continue; sum += number; }
                            for (int i = 0; i < values.length; i++) sum ^= values[i] << i %% 31;
                            return sum;
                        }
                        String text(String key, Kind kind) {
                            try {
                                switch (key.length()) { case 1: return "one"; case 2: case 3: return name + kind.weight(); default: break; }
                                return key.concat(name);
                            } catch (RuntimeException wrong) { return null; } finally { values[0]++; }
                        }
                        class Inner<T extends Number> { T held; int get() { return held.intValue() + values[0]; } }
                        Object anonymous(final int x) { return new Object() { public int hashCode() { return x * %1$d; } }; }
                        synchronized long mixed(long a, double b) { return a > b ? (long) (a / b) : ~a >>> 3; }
                    }
                    """.formatted(index, parent));
        }
        add("app", "Wrong", "public class Wrong { int x = \"text\"; void m() { undefined(); return 1; } final class Y extends C5 { int compareTo(String s) { } } }");
    }

    public static void main(String[] words) {
        sources();
        Map<String, String> settings = new TreeMap<>(Map.of(
                CompilerOptions.OPTION_Source, "1.8", CompilerOptions.OPTION_Compliance, "1.8", CompilerOptions.OPTION_TargetPlatform, "1.8",
                CompilerOptions.OPTION_LineNumberAttribute, CompilerOptions.GENERATE, CompilerOptions.OPTION_LocalVariableAttribute, CompilerOptions.GENERATE));
        Map<String, String> classes = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        Compiler compiler = new Compiler(new Environment(), DefaultErrorHandlingPolicies.proceedWithAllProblems(), new CompilerOptions(settings), result -> {
            for (ClassFile file : result.getClassFiles()) {
                CRC32 crc = new CRC32();
                crc.update(file.getBytes());
                classes.put(new String(file.fileName()), file.getBytes().length + "/" + Long.toHexString(crc.getValue()));
            }
            if (result.hasErrors()) {
                for (CategorizedProblem problem : result.getErrors()) {
                    problems.add(new String(problem.getOriginatingFileName()) + ":" + problem.getSourceLineNumber() + " " + problem.getMessage());
                }
            }
        }, new DefaultProblemFactory());
        compiler.compile(UNITS.values().toArray(ICompilationUnit[]::new));
        System.out.println(UNITS.size() + " files, " + classes.size() + " classes, " + classes.hashCode());
        classes.forEach((name, figures) -> {
            if (name.startsWith("app/C1")) {
                System.out.println(name + " " + figures);
            }
        });
        problems.forEach(System.err::println);
    }
}
