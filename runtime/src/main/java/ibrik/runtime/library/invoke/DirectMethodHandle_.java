package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodType;

/// Handles of members: their forms are the accessors of reflection.
@Substitute("java.lang.invoke.DirectMethodHandle")
class DirectMethodHandle_ {
    @Alias
    private static boolean $assertionsDisabled;

    /// The constructor of the JDK.
    DirectMethodHandle_(MethodType type, LambdaForm_ form, MemberName_ member, boolean isCrackable) {}

    /// All but this: its fields serve forms that are lists of expressions.
    @Replace("<clinit>")
    private static void initialise() {
        $assertionsDisabled = true;
    }

    /// @param named the class that the lookup named, of which the receiver must be
    @Replace
    static DirectMethodHandle_ make(byte kind, Class<?> named, MemberName_ member, Class<?> callerOrNull) {
        MethodType type = member.getMethodOrFieldType();
        if (!member.isOfStatic()) {
            type = type.insertParameterTypes(0, named);
        }
        boolean isSpecial = kind == ReferenceKind.SPECIAL;
        Form form = DirectForms.of(member.found, member.getReferenceKind(), isSpecial);
        return new DirectMethodHandle_(type, form, isSpecial ? member.asSpecial() : member, true);
    }

    @Replace
    static DirectMethodHandle_ makeAllocator(Class<?> made, MemberName_ constructor) {
        MethodType type = constructor.getMethodType().changeReturnType(made);
        Form form = DirectForms.of(constructor.found, ReferenceKind.NEW_SPECIAL, false);
        return new DirectMethodHandle_(type, form, constructor.asConstructor(), true);
    }
}
