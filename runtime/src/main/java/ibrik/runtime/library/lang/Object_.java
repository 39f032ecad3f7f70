package ibrik.runtime.library.lang;

import ibrik.runtime.thread.IdentityHash;
import ibrik.runtime.thread.Monitors;
import ibrik.runtime.type.Clones;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The natives of `Object`; `getClass` is the compiler's.
@Substitute("java.lang.Object")
public final class Object_ {
    @Replace
    @Override
    public int hashCode() {
        return IdentityHash.of(this);
    }

    @Replace
    @Override
    protected Object clone() throws CloneNotSupportedException {
        return Clones.shallow(this);
    }

    @Replace("notify")
    public void notifyOne() {
        Monitors.notify(this, 1);
    }

    @Replace("notifyAll")
    public void notifyEvery() {
        Monitors.notify(this, Integer.MAX_VALUE);
    }

    @Replace
    private void wait0(long timeoutMillis) throws InterruptedException {
        Monitors.await(this, timeoutMillis);
    }
}
