package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// Call sites: their targets are handles like others.
@Substitute("java.lang.invoke.CallSite")
abstract class CallSite_ {
    @Alias
    MethodHandle target;

    private CallSite_() {}

    @Replace
    private MethodHandle makeUninitializedCallSite(MethodType type) {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                throw new IllegalStateException("uninitialized call site");
            }
        }.typed(type);
    }

    @Replace
    MethodHandle makeDynamicInvoker() {
        CallSite site = (CallSite) (Object) this;
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                return of(site.getTarget()).run(arguments);
            }
        }.typed(site.type());
    }
}
