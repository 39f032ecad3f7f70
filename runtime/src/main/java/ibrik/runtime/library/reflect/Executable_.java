package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;

/// What methods and constructors have in common. Everything added is set on roots, which copies point to.
@Substitute("java.lang.reflect.Executable")
public abstract class Executable_ {
    @Alias
    private volatile Map<Class<? extends Annotation>, Annotation> declaredAnnotations;

    /// An array for each parameter, or why they are unreadable; null if no parameter has an annotation.
    @Add
    Object parameterAnnotationsOrNull;

    /// From the MethodParameters attribute; null if the class file has none.
    @Add
    String[] parameterNamesOrNull;

    @Add
    int[] parameterModifiersOrNull;

    /// Of members of annotation interfaces.
    @Add
    Object defaultValueOrNull;

    @Add
    void setAnnotations(Map<Class<? extends Annotation>, Annotation> annotations, Object parameterAnnotations) {
        declaredAnnotations = annotations;
        parameterAnnotationsOrNull = parameterAnnotations;
    }

    @Alias
    public abstract int getParameterCount();

    /// Whether the annotations are those of the last parameters, since others were added before them.
    @Alias
    abstract boolean handleParameterNumberMismatch(int known, Class<?>[] parameterTypes);

    @Replace
    private Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
        return ((Executable_) (Object) MemberFactory.rootOf((Executable) (Object) this)).declaredAnnotations;
    }

    @Replace
    Annotation[][] sharedGetParameterAnnotations(Class<?>[] parameterTypes, byte[] unused) {
        Executable_ root = (Executable_) (Object) MemberFactory.rootOf((Executable) (Object) this);
        Annotation[][] known = switch (root.parameterAnnotationsOrNull) {
            case null -> null;
            case Unreadable unreadable -> unreadable.raise();
            case Object arrays -> (Annotation[][]) arrays;
        };
        int count = parameterTypes.length;
        int first = known == null ? count : 0;
        if (known != null && known.length != count) {
            if (!handleParameterNumberMismatch(known.length, parameterTypes)) {
                count = known.length;
            }
            first = count - known.length;
        }
        Annotation[][] copy = new Annotation[count][];
        for (int index = 0; index < count; index++) {
            copy[index] = index < first ? new Annotation[0] : known[index - first].clone();
        }
        return copy;
    }

    @Replace
    private Parameter[] getParameters0() {
        Executable_ root = (Executable_) (Object) MemberFactory.rootOf((Executable) (Object) this);
        String[] names = root.parameterNamesOrNull;
        if (names == null) {
            if (root.parameterModifiersOrNull != null) {
                throw new IllegalArgumentException("Wrong type at constant pool index");
            }
            return null;
        }
        Parameter[] parameters = new Parameter[names.length];
        for (int index = 0; index < names.length; index++) {
            parameters[index] = (Parameter) (Object) new Parameter_(
                    names[index], root.parameterModifiersOrNull[index], (Executable) (Object) this, index);
        }
        return parameters;
    }
}
