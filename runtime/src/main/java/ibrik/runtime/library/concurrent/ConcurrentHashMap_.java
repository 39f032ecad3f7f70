package ibrik.runtime.library.concurrent;

import ibrik.runtime.library.lang.Class_;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Whether colliding keys can be ordered: asked of the class mirror instead of the generic signature.
@Substitute("java.util.concurrent.ConcurrentHashMap")
public final class ConcurrentHashMap_ {
    @Replace
    static Class<?> comparableClassFor(Object key) {
        if (!(key instanceof Comparable)) {
            return null;
        }
        Class<?> type = key.getClass();
        return ((Class_) (Object) type).comparesWithItself ? type : null;
    }
}
