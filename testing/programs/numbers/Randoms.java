package numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Seeded generators give the specified sequences. */
public class Randoms {
    public static void main(String[] args) {
        Random random = new Random(42);
        for (int i = 0; i < 5; i++) {
            System.out.println(random.nextInt() + " " + random.nextInt(100) + " " + random.nextInt(5, 10) + " " + random.nextLong()
                + " " + random.nextBoolean() + " " + random.nextDouble() + " " + random.nextFloat() + " " + random.nextGaussian());
        }
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        System.out.println(Arrays.toString(bytes));
        System.out.println(random.ints(5).sum() + " " + random.longs(3, 0, 1000).sum() + " " + random.doubles(3).sum());
        random.setSeed(1);
        System.out.println(random.nextInt(1 << 20) + " " + random.nextInt(3) + " " + random.nextLong(1000000));
        SplittableRandom splittable = new SplittableRandom(7);
        SplittableRandom second = splittable.split();
        System.out.println(splittable.nextInt() + " " + second.nextLong() + " " + splittable.nextDouble(2, 3) + " " + second.nextInt(10, 20));
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 10; i++) list.add(i);
        java.util.Collections.shuffle(list, new Random(9));
        System.out.println(list);
        int[] buckets = new int[10];
        Random uniform = new Random(123);
        for (int i = 0; i < 10000; i++) buckets[uniform.nextInt(10)]++;
        System.out.println(Arrays.toString(buckets));
        try {
            random.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Random unseeded = new Random();
        System.out.println(unseeded.nextInt() != unseeded.nextInt() || unseeded.nextInt() != unseeded.nextInt());
        double value = Math.random();
        System.out.println(value >= 0 && value < 1);
    }
}
