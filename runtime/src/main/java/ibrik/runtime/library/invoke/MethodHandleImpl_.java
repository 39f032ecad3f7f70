package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.List;

/// Makes handles for `java.lang.invoke.MethodHandles`, which has checked the types.
@Substitute("java.lang.invoke.MethodHandleImpl")
abstract class MethodHandleImpl_ {
    private MethodHandleImpl_() {}

    @Alias
    static native void checkSpreadArgument(Object array, int length);

    /// @param isStrict whether it is `asType`
    @Replace
    static MethodHandle makePairwiseConvert(
            MethodHandle target, MethodType type, boolean isStrict, boolean isBoxedAsOne) {
        if (type == target.type()) {
            return target;
        }
        Conversion conversion = new Conversion(Form.of(target), type, target.type(), isStrict);
        return conversion.isNone()
                ? ((MethodHandle_) (Object) target).viewAsType(type, isStrict)
                : conversion.typed(type);
    }

    @Replace
    static MethodHandle makeArrayElementAccessor(Class<?> arrayType, ArrayAccess_ access) {
        return ArrayForms.accessor(arrayType, ((Enum<?>) (Object) access).ordinal());
    }

    @Replace
    static MethodHandle makeGuardWithTest(MethodHandle test, MethodHandle target, MethodHandle fallback) {
        return ControlForms.guard(test, target, fallback).typed(target.type());
    }

    @Replace
    static MethodHandle makeGuardWithCatch(
            MethodHandle target, Class<? extends Throwable> caught, MethodHandle handler) {
        return ControlForms.attempt(Form.of(target), caught, Form.of(handler)).typed(target.type());
    }

    @Replace
    static MethodHandle makeTryFinally(MethodHandle target, MethodHandle cleanup, Class<?> result, Class<?>[] types) {
        return ControlForms.finish(target, Form.of(cleanup)).typed(MethodType.methodType(result, types));
    }

    @Replace
    static MethodHandle makeTableSwitch(MethodType type, MethodHandle other, MethodHandle[] cases) {
        return ControlForms.table(Form.of(other), cases).typed(type);
    }

    @Replace
    static MethodHandle makeLoop(
            Class<?> result,
            List<Class<?>> types,
            List<MethodHandle> first,
            List<MethodHandle> steps,
            List<MethodHandle> conditions,
            List<MethodHandle> ends) {
        return new Loop(first, steps, conditions, ends).typed(MethodType.methodType(result, types));
    }

    @Replace
    static MethodHandle throwException(MethodType type) {
        return Forms.raise().typed(type);
    }

    @Replace
    static MethodHandle makeConstantReturning(Class<?> type, Object value) {
        Object constant = type.isPrimitive()
                ? sun.invoke.util.Wrapper.forPrimitiveType(type).convert(value, type)
                : type.cast(value);
        return Forms.constant(constant).typed(MethodType.methodType(type));
    }

    @Replace
    static MethodHandle makeIntrinsic(MethodType type, LambdaForm_ form, Intrinsic_ name) {
        return ((Form) form).typed(type);
    }

    @Replace
    static MethodHandle varargsArray(Class<?> arrayType, int count) {
        MethodType type = MethodType.methodType(arrayType, Collections.nCopies(count, arrayType.componentType()));
        return ArrayForms.collector(arrayType.componentType(), count).typed(type);
    }

    @Replace
    @Harmless("methods that ask for their caller find it on the stack, where handles are hidden")
    static MethodHandle bindCaller(MethodHandle handle, Class<?> caller) {
        return handle;
    }

    @Replace
    private static MethodHandle makeConstantHandle(int index) {
        return LoopParts.of(index);
    }

    @Replace
    static MethodHandle fakeMethodHandleInvoke(MemberName_ method) {
        return polymorphic("MethodHandle." + method.name);
    }

    @Replace
    static MethodHandle fakeVarHandleInvoke(MemberName_ method) {
        return polymorphic("VarHandle." + method.name);
    }

    /// Called by reflection, and so by a handle of the reflected method, it throws.
    @Add
    private static MethodHandle polymorphic(String name) {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                throw new UnsupportedOperationException("cannot reflectively invoke " + name);
            }
        }.typed(MethodType.methodType(
                Object.class, name.startsWith("V") ? VarHandle.class : MethodHandle.class, Object[].class));
    }
}
