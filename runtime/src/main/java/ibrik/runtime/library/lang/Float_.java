package ibrik.runtime.library.lang;

import ibrik.runtime.library.text.NumberText;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Hexadecimal text without regular expressions; the natives are the compiler's.
@Substitute("java.lang.Float")
public final class Float_ {
    @Replace
    public static String toHexString(float value) {
        boolean subnormal = Math.abs(value) < Float.MIN_NORMAL && value != 0.0f;
        if (!subnormal) {
            return NumberText.hexadecimal(value);
        }
        // A subnormal float is a normal double: scaled so far down that it is a subnormal double with the same digits.
        String text = NumberText.hexadecimal(Math.scalb((double) value, Double.MIN_EXPONENT - Float.MIN_EXPONENT));
        return text.substring(0, text.indexOf('p')) + "p" + Float.MIN_EXPONENT;
    }
}
