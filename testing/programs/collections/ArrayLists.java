package collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** ArrayList and its views, iterators and errors. */
public class ArrayLists {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 20; i++) list.add(i * 7 % 20);
        System.out.println(list);
        list.remove(3);
        list.remove(Integer.valueOf(19));
        list.add(0, 100);
        list.set(1, -1);
        System.out.println(list + " " + list.size() + " " + list.indexOf(14) + " " + list.contains(5) + " " + list.hashCode());
        list.removeIf(x -> x % 2 == 0);
        list.replaceAll(x -> x * x);
        System.out.println(list);
        List<Integer> view = list.subList(1, 4);
        view.set(0, 1000);
        view.remove(1);
        System.out.println(view + " " + list);
        view.clear();
        System.out.println(list);
        Iterator<Integer> iterator = list.iterator();
        iterator.next();
        iterator.remove();
        try {
            iterator.remove();
        } catch (IllegalStateException e) {
            System.out.println("already removed");
        }
        try {
            for (Integer value : list) if (value > 0) list.add(value);
        } catch (ConcurrentModificationException e) {
            System.out.println("modified " + list.size());
        }
        ListIterator<Integer> both = list.listIterator(list.size());
        StringBuilder backwards = new StringBuilder();
        while (both.hasPrevious()) {
            int value = both.previous();
            backwards.append(value).append(' ');
            if (value == 9) both.add(77);
            if (value == 81) both.set(82);
            if (both.previousIndex() > 100) break;
            if (value == 9) both.previous();
        }
        System.out.println(backwards + " " + list);
        try {
            list.get(50);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            new ArrayList<>().iterator().next();
        } catch (NoSuchElementException e) {
            System.out.println("none");
        }
        try {
            new ArrayList<>().getFirst();
        } catch (NoSuchElementException e) {
            System.out.println("no first");
        }
        List<String> fixed = Arrays.asList("a", "b");
        fixed.set(0, "z");
        try {
            fixed.add("c");
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed " + fixed);
        }
        List<Integer> other = new ArrayList<>(List.of(1, 2, 3));
        other.addAll(1, List.of(9, 8));
        other.retainAll(List.of(1, 9, 3, 4));
        System.out.println(other + " " + other.equals(List.of(1, 9, 3)) + other.reversed());
        System.out.println(Collections.nCopies(3, "x") + " " + Collections.emptyList() + Collections.unmodifiableList(other));
        System.out.println(other.toArray().length + other.toArray(new Integer[0])[1] + other.toArray(Integer[]::new).length);
        System.out.println(List.copyOf(other) + " " + List.of().size() + List.of(1, 2, 3).contains(2));
        try {
            List.of(1, null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable " + e.getMessage());
        }
    }
}
