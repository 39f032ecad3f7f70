package ibrik.runtime.library.invoke;

import ibrik.runtime.library.reflect.DirectMembers;
import ibrik.runtime.library.reflect.MethodCall;
import java.lang.reflect.Method;

/// Where code is found that calls bodies of methods, whatever overrides them. It is a class of its own so that programs
/// that never ask for it do not have that code.
class SpecialCalls {
    MethodCall of(Method method) {
        return DirectMembers.specialCallOf(method);
    }
}
