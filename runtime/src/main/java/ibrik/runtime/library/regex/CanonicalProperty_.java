package ibrik.runtime.library.regex;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.regex.Matcher;

/// The node that only `Pattern.CANON_EQ` makes, which [Pattern_] refuses before.
@Substitute("java.util.regex.Pattern$NFCCharProperty")
final class CanonicalProperty_ {
    @Replace
    boolean match(Matcher matcher, int index, CharSequence text) {
        throw new UnsupportedOperationException("Pattern.CANON_EQ");
    }
}
