package ibrik.compiler.launch;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the method that starts a program (JLS 12.1.4, "Invoke a main Method"), by the rules of the `java` command,
/// and refuses in its words what it refuses.
public final class LaunchProtocol {
    private final MainMethods methods;

    /// @param classes the class of a name with slashes, if there is one
    public LaunchProtocol(Function<String, Optional<ClassModel>> classes) {
        this.methods = new MainMethods(new LoadableClasses(classes)::find);
    }

    /// What becomes of a main class.
    public sealed interface Answer {}

    /// The program starts with this method, declared by the main class or inherited.
    ///
    /// @param mainClass     binary name of the main class
    /// @param isStatic      whether it is called without an instance
    /// @param takesArguments whether it has the parameter `String[]`
    /// @param isDeclared    whether the main class declares it itself
    /// @param inInterface   whether the main class is an interface
    public record Start(
            String mainClass, boolean isStatic, boolean takesArguments, boolean isDeclared, boolean inInterface)
            implements Answer {
        public String descriptor() {
            return takesArguments ? MainMethods.WITH_ARGUMENTS : MainMethods.WITHOUT_ARGUMENTS;
        }
    }

    /// The class cannot start a program.
    ///
    /// @param why    the words of the `java` command, without its "Error: "
    /// @param remedy what to change
    public record Refusal(String why, String remedy) implements Answer {}

    public Answer askFor(ClassModel mainClass) {
        var found = methods.find(mainClass);
        String name = binaryName(mainClass);
        if (found.isEmpty()) {
            return new Refusal(
                    "Main method not found in class " + name + ", please define the main method as:\n"
                            + "   public static void main(String[] args)",
                    "add one, or name another class with --main");
        }
        var main = found.get();
        if (!main.isStatic()) {
            var obstacle = obstacleToInstance(mainClass, binaryName(main.declarer()));
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
        }
        return new Start(
                name,
                main.isStatic(),
                main.descriptor().equals(MainMethods.WITH_ARGUMENTS),
                main.declarer() == mainClass,
                isInterface(mainClass));
    }

    /// @param declarer the class that the `java` command names: the one with the method
    private static Optional<Answer> obstacleToInstance(ClassModel mainClass, String declarer) {
        if ((mainClass.flags().flagsMask() & ClassFile.ACC_ABSTRACT) != 0) {
            return Optional.of(new Refusal(
                    "abstract class " + declarer + " can not be instantiated\nplease use a concrete class",
                    "make `main` static, or name a concrete subclass with --main"));
        }
        if (isInnerMember(mainClass)) {
            return Optional.of(new Refusal(
                    "non-static inner class " + declarer + " constructor can not be invoked \n"
                            + "make inner class static or move inner class out to separate source file",
                    "make the class or `main` static"));
        }
        if (!hasUsableConstructor(mainClass)) {
            return Optional.of(new Refusal(
                    "no non-private zero argument constructor found in class " + declarer + "\n"
                            + "remove private from existing constructor or define as:\n   public " + declarer + "()",
                    "do so, or make `main` static"));
        }
        return Optional.empty();
    }

    /// A member of a class, not static: making an instance takes one of the class around it.
    private static boolean isInnerMember(ClassModel type) {
        return type.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(entry -> entry.innerClass()
                        .asInternalName()
                        .equals(type.thisClass().asInternalName()))
                .anyMatch(LaunchProtocol::needsOuterInstance);
    }

    private static boolean needsOuterInstance(InnerClassInfo entry) {
        return entry.outerClass().isPresent() && (entry.flagsMask() & ClassFile.ACC_STATIC) == 0;
    }

    private static boolean hasUsableConstructor(ClassModel type) {
        return type.methods().stream()
                .anyMatch(method -> method.methodName().equalsString("<init>")
                        && method.methodType().equalsString("()V")
                        && (method.flags().flagsMask() & ClassFile.ACC_PRIVATE) == 0);
    }

    static boolean isInterface(ClassModel type) {
        return (type.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    }

    private static String binaryName(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    /// Of several classes that can start a program, those that a user most likely means: if there are any, those that
    /// declare `main` themselves, and of these, if there are any, those that are no member of another class.
    public static List<Start> likely(List<Start> starts) {
        var declaring = preferring(starts, Start::isDeclared);
        return preferring(declaring, start -> !start.mainClass().contains("$"));
    }

    private static List<Start> preferring(List<Start> starts, java.util.function.Predicate<Start> wish) {
        var preferred = starts.stream().filter(wish).toList();
        return preferred.isEmpty() ? starts : preferred;
    }
}
