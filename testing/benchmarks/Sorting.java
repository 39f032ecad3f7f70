import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Sorts numbers and objects: the library's sorts and a merge sort over a generic interface.
///
/// Measures comparisons through interfaces, array copies and the library's own loops. Size: elements.
public final class Sorting {
    private record Person(String name, int age, long account) implements Comparable<Person> {
        @Override
        public int compareTo(Person other) {
            return Long.compare(account, other.account);
        }
    }

    private Sorting() {}

    private static <T> void mergeSort(T[] values, Comparator<? super T> order) {
        mergeSort(values, values.clone(), 0, values.length, order);
    }

    private static <T> void mergeSort(T[] target, T[] source, int from, int to, Comparator<? super T> order) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(source, target, from, middle, order);
        mergeSort(source, target, middle, to, order);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || left < middle && order.compare(source[left], source[right]) <= 0) {
                target[i] = source[left++];
            } else {
                target[i] = source[right++];
            }
        }
    }

    private static List<Person> people(Random random, int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "person" + random.nextInt(count);
            people.add(new Person(name, random.nextInt(100), random.nextLong()));
        }
        return people;
    }

    private static long sortNumbers(Random random, int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextInt();
        }
        double[] fractions = new double[count];
        Arrays.setAll(fractions, i -> numbers[i] / 3.0);
        Arrays.sort(numbers);
        Arrays.sort(fractions);
        long checksum = 0;
        for (int i = 0; i < count; i++) {
            checksum = checksum * 31 + numbers[i] + (long) fractions[i];
        }
        return checksum;
    }

    private static long round(int size) {
        Random random = new Random(1234);
        long checksum = sortNumbers(random, size);
        List<Person> people = people(random, size / 4);
        people.sort(Comparator.comparing(Person::name).thenComparingInt(Person::age));
        checksum = checksum * 31 + people.get(size / 8).account();
        Person[] array = people.toArray(new Person[0]);
        mergeSort(array, Comparator.naturalOrder());
        checksum = checksum * 31 + array[size / 8].account();
        mergeSort(array, (first, second) -> Integer.compare(first.age(), second.age()));
        return checksum * 31 + array[size / 8].account();
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
