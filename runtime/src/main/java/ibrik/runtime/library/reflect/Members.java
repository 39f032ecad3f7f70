package ibrik.runtime.library.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.Map;

/// What reflection knows of a class beside its mirror.
///
/// The compiler fills those fields that the program can read, and only for classes of the application, their
/// supertypes, and classes that it names; what it did not fill is null. See `docs/compiler/06-reflection.md`.
public final class Members {
    public Method[] methods;
    public Field[] fields;
    public Constructor<?>[] constructors;
    /// The public constructor without parameters, for `Makers`; [NoMaker] if it is of no use.
    public ConstructorCall maker;
    /// The first public constructor with one parameter, likewise.
    public ConstructorCall adapter;

    /// For each method of an interface, by its slot, the call of its body on any object; null if it has none.
    MethodCall[] defaults;
    /// For each method, by its slot, the call of its body on any object of the class, whatever overrides it; null for
    /// those that nothing overrides, and those without a body.
    MethodCall[] specials;
    /// Classes of proxies whose first interface this is; those without interfaces are of `Object`.
    ProxyCall[] proxies;

    public RecordComponent[] components;
    public Class<?>[] classes;
    public Class<?>[] permitted;
    /// The host first, then the other classes that are in the nest of this one.
    public Class<?>[] nest;
    /// `Class.getEnclosingMethod0`: the class, the method's name and its descriptor; empty if there is none.
    public Object[] enclosing;
    /// The Signature attribute; empty if there is none.
    public String signature;
    public Map<Class<? extends Annotation>, Annotation> annotations;
    public SerialForm serial;
    /// `$deserializeLambda$`, callable by serialisation.
    public Method lambdas;
    /// The URL of the folder or jar of a class of the application.
    public String location;

    /// Why parts cannot be read, which are null then: the name of a part, its reason, and so on; null if all can.
    Object[] unreadable;

    /// The annotations of a class that has no members here, or none.
    static final Map<Class<? extends Annotation>, Annotation> NO_ANNOTATIONS = Collections.emptyMap();

    private Members() {}

    /// Throws if the class file has this part, but nobody can read it.
    void check(String part) {
        for (int index = 0; unreadable != null && index < unreadable.length; index += 2) {
            if (unreadable[index].equals(part)) {
                ((Unreadable) unreadable[index + 1]).raise();
            }
        }
    }
}
