package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// The JDK's own comparison of annotation members.
@Substitute("sun.reflect.annotation.AnnotationInvocationHandler")
final class AnnotationInvocationHandler_ {
    private AnnotationInvocationHandler_() {}

    @Alias
    static native boolean memberValueEquals(Object one, Object other);

    @Alias
    static native int memberValueHashCode(Object value);
}
