package ibrik.compiler.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IntrinsicsTest {
    private static final Pattern KNOWN =
            Pattern.compile("(?:(?:get|put|compareAndSet|compareAndExchange|weakCompareAndSet|getAndSet|getAndAdd)"
                    + "(?:Boolean|Byte|Short|Char|Int|Long|Float|Double|Reference)"
                    + "(?:Volatile|Acquire|Release|Opaque|Plain)?|\\w+Fence)");

    /// The back end reads the type of a place and the order of an access from the method's name.
    @Test
    void everyAccessNamesItsType() throws ClassNotFoundException {
        List<String> unknown = Arrays.stream(
                        Class.forName("jdk.internal.misc.Unsafe").getDeclaredMethods())
                .filter(method -> Intrinsics.natureOf(
                                "jdk.internal.misc.Unsafe",
                                method.getName(),
                                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                        .descriptorString())
                        != Intrinsics.Nature.NONE)
                .map(java.lang.reflect.Method::getName)
                .distinct()
                .filter(name -> !KNOWN.matcher(name).matches())
                .sorted()
                .toList();
        assertEquals(List.of(), unknown);
        assertTrue(KNOWN.matcher("getIntVolatile").matches());
    }
}
