package ibrik.runtime.library.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;

/// Values of annotation members as `Annotation.toString` shows them: in the form of source code.
final class AnnotationText {
    private AnnotationText() {}

    static String of(Object value) {
        if (value.getClass().isArray()) {
            return ofArray(value);
        }
        return switch (value) {
            case Class<?> type -> type.getCanonicalName() + ".class";
            case String text -> quoted(text);
            case Character character -> "'" + escaped(character, true) + "'";
            case Byte number -> "(byte)0x" + hexadecimal(number & 0xFF, 2);
            case Long number -> number + "L";
            case Float number -> ofFloat(number);
            case Double number -> ofDouble(number);
            case Integer number -> Integer.toString(number);
            case Short number -> Short.toString(number);
            case Boolean truth -> Boolean.toString(truth);
            case Enum<?> constant -> constant.name();
            case Annotation annotation -> annotation.toString();
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static String ofArray(Object array) {
        StringBuilder text = new StringBuilder("{");
        for (int index = 0; index < Array.getLength(array); index++) {
            text.append(index == 0 ? "" : ", ").append(of(Array.get(array, index)));
        }
        return text.append('}').toString();
    }

    private static String ofFloat(float number) {
        if (Float.isInfinite(number)) {
            return number < 0 ? "-1.0f/0.0f" : "1.0f/0.0f";
        }
        return Float.isNaN(number) ? "0.0f/0.0f" : number + "f";
    }

    private static String ofDouble(double number) {
        if (Double.isInfinite(number)) {
            return number < 0 ? "-1.0/0.0" : "1.0/0.0";
        }
        return Double.isNaN(number) ? "0.0/0.0" : Double.toString(number);
    }

    private static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            result.append(escaped(text.charAt(index), false));
        }
        return result.append('"').toString();
    }

    private static String escaped(char character, boolean alone) {
        return switch (character) {
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            case '\'' -> alone ? "\\'" : "'";
            case '"' -> alone ? "\"" : "\\\"";
            default ->
                character >= ' ' && character <= '~' ? String.valueOf(character) : "\\u" + hexadecimal(character, 4);
        };
    }

    private static String hexadecimal(int number, int digits) {
        String text = Integer.toHexString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
