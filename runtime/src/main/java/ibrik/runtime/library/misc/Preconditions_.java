package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.List;

/// The messages of failed range checks, without `String.format`, which would bring the formatter into every image.
@Substitute("jdk.internal.util.Preconditions")
public final class Preconditions_ {
    @Replace
    private static String outOfBoundsMessage(String checkKind, List<? extends Number> arguments) {
        if (checkKind == null || arguments == null) {
            return "Range check failed" + rest(checkKind, arguments);
        }
        int count = arguments.size();
        if (checkKind.equals("checkIndex") && count == 2) {
            return "Index " + arguments.get(0) + outOf(arguments.get(1));
        }
        if (checkKind.equals("checkFromToIndex") && count == 3) {
            return "Range [" + arguments.get(0) + ", " + arguments.get(1) + ")" + outOf(arguments.get(2));
        }
        if (checkKind.equals("checkFromIndexSize") && count == 3) {
            Number from = arguments.get(0);
            return "Range [" + from + ", " + from + " + " + arguments.get(1) + ")" + outOf(arguments.get(2));
        }
        return "Range check failed: " + checkKind + " " + arguments;
    }

    @Add
    private static String outOf(Number length) {
        return " out of bounds for length " + length;
    }

    @Add
    private static String rest(String checkKind, List<? extends Number> arguments) {
        if (checkKind != null) {
            return ": " + checkKind;
        }
        return arguments == null ? "" : ": " + arguments;
    }
}
