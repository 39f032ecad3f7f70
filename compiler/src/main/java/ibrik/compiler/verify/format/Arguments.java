package ibrik.compiler.verify.format;

import java.util.ArrayList;
import java.util.List;

/// The variables that a method's arguments take, the receiver among them.
///
/// @param descriptor a legal one
/// @param receiver   1 or 0
record Arguments(String descriptor, int receiver) {
    /// How many variables each argument takes.
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        if (receiver == 1) {
            widths.add(1);
        }
        for (int at = 1; descriptor.charAt(at) != ')'; at++) {
            char first = descriptor.charAt(at);
            while (descriptor.charAt(at) == '[') {
                at++;
            }
            if (descriptor.charAt(at) == 'L') {
                at = descriptor.indexOf(';', at);
            }
            widths.add(first == 'J' || first == 'D' ? 2 : 1);
        }
        return widths;
    }

    int slots() {
        return widths().stream().mapToInt(Integer::intValue).sum();
    }
}
