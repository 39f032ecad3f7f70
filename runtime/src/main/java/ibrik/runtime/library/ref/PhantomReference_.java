package ibrik.runtime.library.ref;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.ref.Reference;

/// The natives of `PhantomReference`: those of `Reference`, by other names.
@Substitute("java.lang.ref.PhantomReference")
public abstract class PhantomReference_ {
    @Replace
    private boolean refersTo0(Object object) {
        return Reference_.refersTo((Reference<?>) (Object) this, object);
    }

    @Replace
    private void clear0() {
        Reference_.forget((Reference<?>) (Object) this);
    }
}
