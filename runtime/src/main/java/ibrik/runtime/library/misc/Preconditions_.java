package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.List;

/// The messages of failed range checks, without `String.format`, which would bring the formatter into every image, and
/// without `List.toString`, which for all the analysis can tell prints any object.
@Substitute("jdk.internal.util.Preconditions")
public final class Preconditions_ {
    @Replace
    private static String outOfBoundsMessage(String checkKind, List<? extends Number> arguments) {
        if (checkKind == null || arguments == null) {
            return "Range check failed" + rest(checkKind, arguments);
        }
        int count = arguments.size();
        if (checkKind.equals("checkIndex") && count == 2) {
            return "Index " + number(arguments, 0) + outOf(arguments, 1);
        }
        if (checkKind.equals("checkFromToIndex") && count == 3) {
            return "Range [" + number(arguments, 0) + ", " + number(arguments, 1) + ")" + outOf(arguments, 2);
        }
        if (checkKind.equals("checkFromIndexSize") && count == 3) {
            String from = number(arguments, 0);
            return "Range [" + from + ", " + from + " + " + number(arguments, 1) + ")" + outOf(arguments, 2);
        }
        return "Range check failed: " + checkKind + " " + list(arguments);
    }

    @Add
    private static String outOf(List<? extends Number> arguments, int index) {
        return " out of bounds for length " + number(arguments, index);
    }

    @Add
    private static String rest(String checkKind, List<? extends Number> arguments) {
        if (checkKind != null) {
            return ": " + checkKind;
        }
        return arguments == null ? "" : ": " + list(arguments);
    }

    @Add
    private static String list(List<? extends Number> arguments) {
        String text = "[";
        for (int index = 0; index < arguments.size(); index++) {
            text += (index == 0 ? "" : ", ") + number(arguments, index);
        }
        return text + "]";
    }

    @Add
    private static String number(List<? extends Number> arguments, int index) {
        Number number = arguments.get(index);
        return number == null ? "null" : number.toString();
    }
}
