package objects;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A linked list of our own with an iterator, a generic tree, and iteration over both. */
public class NestedGenericsList {
    static final class Chain<T> implements Iterable<T> {
        private final class Link {
            final T value;
            Link next;

            Link(T value) {
                this.value = value;
            }
        }

        private Link first;
        private Link last;
        private int size;

        Chain<T> add(T value) {
            Link link = new Link(value);
            if (first == null) first = link;
            else last.next = link;
            last = link;
            size++;
            return this;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private Link at = first;

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public T next() {
                    if (at == null) throw new NoSuchElementException("end of " + size);
                    T value = at.value;
                    at = at.next;
                    return value;
                }
            };
        }
    }

    static final class Tree<K extends Comparable<K>, V> {
        K key;
        V value;
        Tree<K, V> left;
        Tree<K, V> right;

        Tree(K key, V value) {
            this.key = key;
            this.value = value;
        }

        void put(K newKey, V newValue) {
            int order = newKey.compareTo(key);
            if (order == 0) value = newValue;
            else if (order < 0) {
                if (left == null) left = new Tree<>(newKey, newValue);
                else left.put(newKey, newValue);
            } else if (right == null) right = new Tree<>(newKey, newValue);
            else right.put(newKey, newValue);
        }

        void fill(Chain<? super K> keys) {
            if (left != null) left.fill(keys);
            keys.add(key);
            if (right != null) right.fill(keys);
        }

        int depth() {
            return 1 + Math.max(left == null ? 0 : left.depth(), right == null ? 0 : right.depth());
        }
    }

    public static void main(String[] args) {
        Chain<Integer> chain = new Chain<>();
        chain.add(3).add(1).add(2);
        int product = 1;
        for (int value : chain) product = product * 10 + value;
        System.out.println(product);
        Iterator<Integer> iterator = chain.iterator();
        while (iterator.hasNext()) iterator.next();
        try {
            iterator.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            iterator.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        Tree<String, Integer> tree = new Tree<>("m", 0);
        int seed = 1;
        for (int i = 0; i < 200; i++) {
            seed = seed * 1103515245 + 12345;
            tree.put("k" + (seed >>> 20) % 50, i);
        }
        Chain<Object> keys = new Chain<>();
        tree.fill(keys);
        for (Object key : keys) System.out.print(key + " ");
        System.out.println();
        System.out.println(tree.depth());
    }
}
