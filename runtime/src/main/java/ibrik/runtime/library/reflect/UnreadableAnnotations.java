package ibrik.runtime.library.reflect;

import java.lang.annotation.Annotation;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/// The annotations of an element whose attribute cannot be read: whoever looks into the map gets the error.
final class UnreadableAnnotations extends AbstractMap<Class<? extends Annotation>, Annotation> {
    private final Unreadable reason;

    UnreadableAnnotations(Unreadable reason) {
        this.reason = reason;
    }

    @Override
    public Set<Map.Entry<Class<? extends Annotation>, Annotation>> entrySet() {
        return reason.raise();
    }
}
