package integers;

/** Primes below 10,000. */
public class Sieve {
    public static void main(String[] args) {
        int limit = 10000;
        boolean[] composite = new boolean[limit];
        int count = 0;
        int last = 0;
        for (int i = 2; i < limit; i++) {
            if (composite[i]) {
                continue;
            }
            count++;
            last = i;
            for (int j = i * i; j > 0 && j < limit; j += i) {
                composite[j] = true;
            }
            if (count % 100 == 0) {
                System.out.println(i);
            }
        }
        System.out.println(count);
        System.out.println(last);
    }
}
