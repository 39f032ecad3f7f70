package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The one native of `String`.
@Substitute("java.lang.String")
public final class String_ {
    @Replace
    public String intern() {
        return InternTable.intern((String) (Object) this);
    }
}
