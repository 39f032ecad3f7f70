package ibrik.runtime.initialisation;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What an exception was made with. Its methods may be the program's own: they may say something else, or throw.
@Substitute("java.lang.Throwable")
final class FirstFailure_ {
    @Alias
    String detailMessage;

    @Alias
    native StackTraceElement[] getOurStackTrace();
}
