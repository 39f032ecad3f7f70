package ibrik.runtime.library.concurrent;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// Who failed, and how.
@Substitute("java.util.concurrent.ForkJoinTask$Aux")
final class ForkJoinTaskAux_ {
    @Alias
    Throwable ex;
}
