package ibrik.compiler.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// Names of classes that a program can put together of its strings: a beginning that holds the package, or the outer
/// class of one without a package, and one or two strings more, as in `"org.example.codec." + kind + "Encoder"`.
final class JoinedNames {
    /// Marks of `StringConcatFactory.makeConcatWithConstants`.
    private static final char ARGUMENT = '\u0001';

    private static final char CONSTANT = '\u0002';

    private final Set<String> texts;

    /// @param constants strings of the program, and what `StringConcatFactory` is told: parts with marks in between
    JoinedNames(Set<String> constants) {
        this.texts = new HashSet<>(constants);
        constants.stream()
                .filter(text -> text.indexOf(ARGUMENT) >= 0)
                .forEach(recipe -> Collections.addAll(texts, recipe.split("[" + ARGUMENT + CONSTANT + "]")));
        texts.remove("");
    }

    boolean has(String className) {
        int start = className.lastIndexOf('.') + 1;
        for (int end = Math.max(start, 1); end < className.length(); end++) {
            String beginning = className.substring(0, end);
            if (isQualified(beginning) && texts.contains(beginning) && isJoined(className.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQualified(String beginning) {
        return beginning.indexOf('.') >= 0 || beginning.indexOf('$') >= 0;
    }

    private boolean isJoined(String rest) {
        if (texts.contains(rest)) {
            return true;
        }
        for (int middle = 1; middle < rest.length(); middle++) {
            if (texts.contains(rest.substring(0, middle)) && texts.contains(rest.substring(middle))) {
                return true;
            }
        }
        return false;
    }
}
