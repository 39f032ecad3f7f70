package ibrik.runtime.library.util;

import ibrik.runtime.library.lang.Class_;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Whether colliding keys can be ordered: asked of the class mirror instead of the generic signature.
@Substitute("java.util.HashMap")
public final class HashMap_ {
    @Replace
    static Class<?> comparableClassFor(Object key) {
        if (!(key instanceof Comparable)) {
            return null;
        }
        Class<?> type = key.getClass();
        return ((Class_) (Object) type).comparesWithItself ? type : null;
    }
}
