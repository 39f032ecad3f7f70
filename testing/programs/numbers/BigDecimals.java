package numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Big decimals: scales, rounding modes, division, text forms. */
public class BigDecimals {
    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("1234.5678");
        BigDecimal b = new BigDecimal("-0.00321");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b, 10, RoundingMode.HALF_UP) + " " + a.remainder(b));
        System.out.println(a.scale() + " " + a.precision() + " " + a.unscaledValue() + " " + b.signum() + " " + b.negate() + " " + a.ulp());
        for (RoundingMode mode : RoundingMode.values()) {
            StringBuilder line = new StringBuilder(mode.name());
            for (String text : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.1", "-2.5", "-5.5"}) {
                try {
                    line.append(' ').append(new BigDecimal(text).setScale(0, mode));
                } catch (ArithmeticException e) {
                    line.append(" !");
                }
            }
            System.out.println(line);
        }
        System.out.println(new BigDecimal("1").divide(new BigDecimal("3"), MathContext.DECIMAL64) + " "
            + new BigDecimal("2").sqrt(new MathContext(40)) + " " + new BigDecimal("1E+5").toPlainString() + " "
            + new BigDecimal("123000").stripTrailingZeros() + " " + new BigDecimal("12345E-10").toEngineeringString());
        System.out.println(new BigDecimal("2.0").equals(new BigDecimal("2.00")) + " " + new BigDecimal("2.0").compareTo(new BigDecimal("2.00"))
            + " " + new BigDecimal("2.0").hashCode() + " " + new BigDecimal("2.00").hashCode());
        System.out.println(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(5, 3) + " " + new BigDecimal(1e20));
        System.out.println(a.doubleValue() + " " + a.intValue() + " " + new BigDecimal("1e400").doubleValue() + " " + b.floatValue() + " " + a.toBigInteger());
        System.out.println(a.movePointLeft(6) + " " + a.movePointRight(2) + " " + a.pow(3) + " " + a.round(new MathContext(3)) + " " + a.max(b));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= 50; i++) sum = sum.add(BigDecimal.ONE.divide(BigDecimal.valueOf(i), 30, RoundingMode.HALF_EVEN));
        System.out.println(sum);
        BigDecimal[] parts = a.divideAndRemainder(new BigDecimal("7.1"));
        System.out.println(parts[0] + " " + parts[1]);
        try {
            BigDecimal.ONE.divide(new BigDecimal(3));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.setScale(1);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            new BigDecimal("1.2.3");
        } catch (NumberFormatException e) {
            System.out.println("no number");
        }
    }
}
