package ibrik.tools.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/// One result: printed as `name value unit`.
///
/// @param name  words joined by dots, without spaces
/// @param value the number
/// @param unit  `ns`, `ms`, `instructions`, `bytes`, `bytes/s`, `methods`, `ratio`
public record Measurement(String name, double value, String unit) {
    /// Enough for a ratio of two noisy times.
    private static final MathContext DIGITS = new MathContext(4);

    /// The value without an exponent: whole numbers in full, others with four digits.
    public String number() {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).round(DIGITS).toPlainString();
    }

    @Override
    public String toString() {
        return name + " " + number() + " " + unit;
    }
}
