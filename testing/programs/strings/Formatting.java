package strings;

import java.util.IllegalFormatException;
import java.util.Locale;

/** String.format: conversions, flags, widths, precision, and its errors. */
public class Formatting {
    static void f(String format, Object... values) {
        try {
            System.out.println("[" + String.format(Locale.ROOT, format, values) + "]");
        } catch (IllegalFormatException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        f("%d %5d %-5d| %05d %+d %,d %(d % d", 1, 2, 3, 4, 5, 1234567, -8, 9);
        f("%x %X %o %#x %08x", 255, 255, 8, 255, -1);
        f("%x %o", -1L, Long.MIN_VALUE);
        f("%d %d %d", (byte) -1, (short) 300, Long.MIN_VALUE);
        f("%s %10s %-10s| %.2s %S", "a", "b", "c", "defg", "upper");
        f("%c %C %c", 'x', 'y', 0x1F600);
        f("%b %B %b", true, null, "x");
        f("%f %.2f %10.3f %-10.1f| %+.0f %,.2f", 1.5, 2.345, 3.14159, 2.55, 0.5, 1234567.891);
        f("%e %.3E %g %g", 12345.678, 0.00012, 0.0001, 123456789.0);
        f("%f %f %e", Double.NaN, Double.NEGATIVE_INFINITY, 0.0);
        f("%.1f %.1f %.1f %.1f %.0f %.0f", 0.25, 0.35, -0.05, 0.15, 1.5, 2.5);
        f("%2$s %1$s %<s %s", "a", "b");
        f("%% %n".replace("%n", ""), 1);
        f("%s %s %s", null, new int[0].length, java.util.List.of(1, 2));
        f("%h %h", "hi", 255);
        f("%08.2f|%(.2f|%x", -3.14159, -2.5, new java.math.BigInteger("123456789012345678901234567890"));
        f("%.3f %s", new java.math.BigDecimal("1.23456"), new java.math.BigDecimal("1E+3"));
        f("%d", "text");
        f("%q", 1);
        f("%s %s", "one");
        f("%-d", 1);
        f("%.2d", 1);
        f("%5");
        f("%c", 0x110000);
        System.out.printf("%s has %d%n", "printf", 3);
        System.out.println(String.format("%6.2f|%-8s|%08d", 3.14159, "left", 42));
        StringBuilder out = new StringBuilder();
        new java.util.Formatter(out, Locale.ROOT).format("%s-%s", 1, 2).format("+%d", 3);
        System.out.println(out);
    }
}
