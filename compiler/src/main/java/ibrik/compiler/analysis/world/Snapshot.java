package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.VarHandleTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the build-time interpreter knows: which classes are initialised, and the objects that their initialisers made.
public interface Snapshot {
    /// True if the class is initialised, false if that has to happen at run time. While the analysis runs it is tried
    /// now.
    boolean isInitialised(ClassType type);

    /// Value of a static primitive field of an initialised class, as the interpreter holds it.
    long bits(Field field);

    /// Value of a static reference field of an initialised class; null for null.
    HeapObject reference(Field field);

    /// The java.lang.Class object of a type.
    HeapObject mirrorOf(JavaType type);

    /// The interned string of this text.
    HeapObject intern(String text);

    /// What a `VarHandle` of the snapshot accesses; empty for other objects.
    Optional<VarHandleTarget> targetOf(HeapObject handle);

    /// The text if the object is an interned string.
    Optional<String> literalOf(HeapObject object);

    /// The characters of any string; empty for other objects.
    Optional<String> textOf(HeapObject object);

    /// What a method returns, run when the image is built; empty if it throws, or wants what a build cannot give.
    Optional<HeapObject> made(Method factory, HeapObject... arguments);

    /// Stores the constants of an initialised enum class in its mirror.
    void keepEnumConstants(ClassType type);

    /// Stores the module of a type in its mirror, and makes the module if it is the first of its types.
    ///
    /// @param described whether named modules get their descriptors
    void keepModule(JavaType type, boolean described);

    /// Gives all modules of the boot layer their descriptors.
    void describeBootLayer();

    /// Fills a part of what reflection knows of a class; see [ibrik.compiler.reflection.MemberObjects#fill].
    void fillMembers(ClassType type, String part, Predicate<String> callable);

    /// Makes the class of proxies for these interfaces, which nobody asked for before; none if there can be none.
    void keepProxy(List<ClassType> interfaces);
}
