package integers;

public class GreatestCommonDivisor {
    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static long power(long base, int exponent, long modulus) {
        long result = 1;
        base %= modulus;
        while (exponent > 0) {
            if ((exponent & 1) == 1) {
                result = result * base % modulus;
            }
            base = base * base % modulus;
            exponent >>= 1;
        }
        return result;
    }

    public static void main(String[] args) {
        System.out.println(gcd(1071, 462));
        System.out.println(gcd(1 << 30, 48));
        System.out.println(gcd(17, 0));
        System.out.println(gcd(-48, 18));
        for (int i = 0; i < 20; i++) {
            System.out.println(power(3, i * 7, 1_000_000_007L));
        }
    }
}
