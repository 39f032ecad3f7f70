package ibrik.runtime.library.invoke;

import ibrik.runtime.library.reflect.DirectMembers;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/// What `java.lang.invoke` asks the virtual machine about members: it is answered by reflection.
@Substitute("java.lang.invoke.MethodHandleNatives")
final class MethodHandleNatives_ {
    @Alias
    private static boolean $assertionsDisabled;

    private MethodHandleNatives_() {}

    /// All but this: it tells the virtual machine, which is none, that there are handles.
    @Replace("<clinit>")
    private static void initialise() {
        $assertionsDisabled = true;
    }

    /// Fills a name with what a reflected member is.
    @Replace
    static void init(MemberName_ self, Object reflected) {
        Member root = DirectMembers.rootOf((Member) reflected);
        switch (root) {
            case Method method -> self.setMethod(method, MemberResolution.kindOf(method));
            case Constructor<?> constructor -> self.setConstructor(constructor);
            default -> self.setField(root, Modifier.isStatic(root.getModifiers()) ? 2 : 1);
        }
    }

    @Replace
    @Harmless("a name that was found knows everything")
    static void expand(MemberName_ self) {}

    @Replace
    static MemberName_ resolve(MemberName_ self, Class<?> callerOrNull, int modes, boolean isSpeculative) {
        try {
            MemberResolution.resolve(self, callerOrNull);
            return self;
        } catch (LinkageError missing) {
            if (isSpeculative) {
                return null;
            }
            throw missing;
        }
    }

    @Replace
    static void setCallSiteTargetNormal(CallSite site, MethodHandle target) {
        ((CallSite_) (Object) site).target = target;
    }

    @Replace
    static void setCallSiteTargetVolatile(CallSite site, MethodHandle target) {
        ((CallSite_) (Object) site).target = target;
        java.lang.invoke.VarHandle.fullFence();
    }

    @Alias
    static native LinkageError mapLookupExceptionToError(ReflectiveOperationException refused);
}
