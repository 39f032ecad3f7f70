package numbers;

import java.math.BigInteger;
import java.util.Random;

/** Big integers: all operations, signs, sizes that reach Karatsuba and Toom-Cook. */
public class BigIntegers {
    public static void main(String[] args) {
        BigInteger a = new BigInteger("123456789012345678901234567890");
        BigInteger b = new BigInteger("-987654321098765432109876543210");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b));
        System.out.println(b.divide(a) + " " + b.remainder(a) + " " + b.mod(a) + " " + a.gcd(b) + " " + a.negate().abs());
        System.out.println(a.pow(5) + " " + a.modPow(BigInteger.valueOf(65537), new BigInteger("1000000007")) + " "
            + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)));
        System.out.println(a.shiftLeft(70) + " " + b.shiftRight(33) + " " + a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.not());
        System.out.println(a.bitLength() + " " + b.bitCount() + " " + a.testBit(3) + " " + a.getLowestSetBit() + " " + a.setBit(200).clearBit(1).flipBit(0));
        System.out.println(a.toString(16) + " " + b.toString(36) + " " + new BigInteger("-zz", 36) + " " + a.intValue() + " "
            + b.longValue() + " " + a.doubleValue() + " " + b.floatValue() + " " + a.signum() + b.signum());
        System.out.println(a.compareTo(b) + " " + a.equals(new BigInteger(a.toByteArray())) + " " + a.hashCode() + " " + a.max(b).min(BigInteger.TEN));
        System.out.println(a.sqrt() + " " + new BigInteger("1000000007").isProbablePrime(20) + " " + BigInteger.valueOf(100).nextProbablePrime());
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 200; i++) factorial = factorial.multiply(BigInteger.valueOf(i));
        System.out.println(factorial);
        BigInteger[] parts = factorial.divideAndRemainder(a.pow(7));
        System.out.println(parts[0] + " " + parts[1]);
        Random random = new Random(11);
        for (int bits : new int[] {500, 3000, 9000, 20000}) {
            BigInteger x = new BigInteger(bits, random);
            BigInteger y = new BigInteger(bits, random);
            BigInteger product = x.multiply(y);
            System.out.println(product.hashCode() + " " + product.divide(y).equals(x) + " " + x.multiply(x).equals(x.pow(2)) + " " + product.toString().hashCode());
        }
        BigInteger f = BigInteger.ZERO;
        BigInteger g = BigInteger.ONE;
        for (int i = 0; i < 1000; i++) {
            BigInteger next = f.add(g);
            f = g;
            g = next;
        }
        System.out.println(f);
        try {
            a.divide(BigInteger.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.intValueExact();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            new BigInteger("12x");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
