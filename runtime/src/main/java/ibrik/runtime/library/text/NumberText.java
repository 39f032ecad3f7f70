package ibrik.runtime.library.text;

import java.util.Locale;

/// Numbers in the English way: `.` before fractions, `,` between groups of three.
public final class NumberText {
    private static final int GROUP_DIGITS = 3;
    /// Languages whose digits and separators are those of English in all countries (CLDR 47, numbers/symbols).
    static final String[] SAME_AS_ENGLISH = {"", "en", "ja", "ko", "zh", "th", "he"};

    private NumberText() {}

    /// @throws UnsupportedOperationException for a locale whose numbers look different
    public static void requireEnglishNumbers(Locale locale) {
        if (locale == null || locale == Locale.ENGLISH) {
            return;
        }
        String language = locale.getLanguage();
        for (int index = 0; index < SAME_AS_ENGLISH.length; index++) {
            if (SAME_AS_ENGLISH[index].equals(language)) {
                return;
            }
        }
        throw new UnsupportedOperationException("the number symbols of the language " + language
                + " are not in the image: use Locale.ROOT or Locale.ENGLISH");
    }

    /// Appends the digits from `from` on, a sign and zeros having their places before them.
    ///
    /// @param leastLength of the whole text; zeros before the digits fill it
    public static void append(StringBuilder target, CharSequence digits, int from, boolean grouped, int leastLength) {
        int begin = target.length();
        int end = digits.length();
        int dot = from;
        while (dot < end && digits.charAt(dot) != '.') {
            dot++;
        }
        for (int index = from; index < end; index++) {
            target.append(digits.charAt(index));
            int following = dot - index - 1;
            if (grouped && following > 0 && following % GROUP_DIGITS == 0) {
                target.append(',');
            }
        }
        int missing = leastLength - target.length();
        if (missing > 0) {
            target.insert(begin, "0".repeat(missing));
        }
    }

    /// `Double.toHexString`: Java SE 25 API, the table in its description.
    public static String hexadecimal(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        StringBuilder text = new StringBuilder();
        if (bits < 0) {
            text.append('-');
        }
        long fraction = bits & 0xF_FFFF_FFFF_FFFFL;
        int exponent = Math.getExponent(value);
        boolean subnormal = exponent < Double.MIN_EXPONENT;
        text.append(subnormal ? "0x0." : "0x1.");
        appendFraction(text, fraction);
        text.append('p');
        if (subnormal) {
            text.append(fraction == 0 ? 0 : Double.MIN_EXPONENT);
        } else {
            text.append(exponent);
        }
        return text.toString();
    }

    /// 13 hexadecimal digits without the zeros at their end, but at least one.
    private static void appendFraction(StringBuilder text, long fraction) {
        int shift = 48;
        long rest = fraction;
        do {
            text.append(Character.forDigit((int) (rest >>> shift) & 0xF, 16));
            rest &= (1L << shift) - 1;
            shift -= 4;
        } while (rest != 0);
    }
}
