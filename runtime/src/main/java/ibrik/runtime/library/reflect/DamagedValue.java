package ibrik.runtime.library.reflect;

import java.lang.annotation.AnnotationTypeMismatchException;

/// A value that does not fit its member, or a class that is not there: asking for it throws, the text shows why.
///
/// @param typeOrNull the class that is missing; null if the value has the wrong type
/// @param found what the class file has instead: its text, or the annotation itself
record DamagedValue(String typeOrNull, Object found) {
    Object raise() {
        if (typeOrNull != null) {
            throw new TypeNotPresentException(typeOrNull, new ClassNotFoundException(typeOrNull));
        }
        throw new AnnotationTypeMismatchException(null, found.toString());
    }

    @Override
    public String toString() {
        return typeOrNull != null
                ? typeOrNull.concat(".class /* Warning: type not present! */")
                : "/* Warning type mismatch! \"".concat(found.toString()).concat("\" */");
    }
}
