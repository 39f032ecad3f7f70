package ibrik.runtime.library.serial;

import ibrik.runtime.library.reflect.ClassMembers_;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.lang.reflect.Method;

/// Lambdas that come from a stream: the class that they were in makes them, of those that its code has.
@Substitute("java.lang.invoke.SerializedLambda")
public final class SerializedLambda_ {
    @Alias
    private final Class<?> capturingClass = null;

    private SerializedLambda_() {}

    @Replace
    private Object readResolve() throws ObjectStreamException {
        try {
            var members = ((ClassMembers_) (Object) capturingClass).members;
            Method maker = members == null ? null : members.lambdas;
            if (maker == null) {
                throw new NoSuchMethodException(
                        capturingClass.getName() + ".$deserializeLambda$(java.lang.invoke.SerializedLambda)");
            }
            return maker.invoke(null, this);
        } catch (ReflectiveOperationException failure) {
            throw new InvalidObjectException("ReflectiveOperationException during deserialization", failure);
        }
    }
}
