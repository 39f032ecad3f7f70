package launch;

/** Much work in the initialiser of the main class, more than a build would do. */
public class SlowInitialiser {
    static final int[] SIEVE = new int[200_000];
    static int primes;

    static {
        for (int round = 0; round < 20; round++) {
            primes = 0;
            java.util.Arrays.fill(SIEVE, 0);
            for (int number = 2; number < SIEVE.length; number++) {
                if (SIEVE[number] == 0) {
                    primes++;
                    for (long multiple = (long) number * number; multiple < SIEVE.length; multiple += number) {
                        SIEVE[(int) multiple] = number;
                    }
                }
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(primes + " " + SIEVE[199_997]);
    }
}
