package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// Handles that were made of handles: what is bound lies in their forms.
@Substitute("java.lang.invoke.BoundMethodHandle")
abstract class BoundMethodHandle_ {
    @Alias
    private static boolean $assertionsDisabled;

    private BoundMethodHandle_() {}

    /// All but this: its fields serve classes that are made at run time.
    @Replace("<clinit>")
    private static void initialise() {
        $assertionsDisabled = true;
    }

    @Replace
    @Harmless("nothing is too long a list of expressions")
    BoundMethodHandle_ rebind() {
        return this;
    }

    @Replace
    static BoundMethodHandle_ makeReinvoker(MethodHandle target) {
        return SimpleMethodHandle_.make(target.type(), Form.of(target));
    }

    /// The JDK calls it for forms that wait for a handle.
    @Replace
    static BoundMethodHandle_ bindSingleL(MethodType type, LambdaForm_ form, Object part) {
        return SimpleMethodHandle_.make(type, ((Form) form).with((MethodHandle) part));
    }

    @Add
    private BoundMethodHandle_ bound(int position, Object value) {
        MethodHandle self = (MethodHandle) (Object) this;
        return SimpleMethodHandle_.make(
                self.type().dropParameterTypes(position, position + 1), Forms.insert(Form.of(self), position, value));
    }

    @Replace
    BoundMethodHandle_ bindArgumentL(int position, Object value) {
        return bound(position, value);
    }

    /// @param value of the type that the parameter has, or a smaller one
    @Replace
    BoundMethodHandle_ bindArgumentI(int position, int value) {
        Class<?> type = ((MethodHandle) (Object) this).type().parameterType(position);
        return bound(position, ValueConversion.number(value, type));
    }

    @Replace
    BoundMethodHandle_ bindArgumentJ(int position, long value) {
        return bound(position, value);
    }

    @Replace
    BoundMethodHandle_ bindArgumentF(int position, float value) {
        return bound(position, value);
    }

    @Replace
    BoundMethodHandle_ bindArgumentD(int position, double value) {
        return bound(position, value);
    }
}
