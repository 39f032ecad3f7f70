package ibrik.runtime.library.serial;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.io.InvalidClassException;

/// Why objects of a class cannot be read or written.
@Substitute("java.io.ObjectStreamClass$ExceptionInfo")
final class ExceptionInfo_ {
    private ExceptionInfo_() {}

    @Alias
    native InvalidClassException newInvalidClassException();
}
