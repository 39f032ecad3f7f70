package collections;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.Stack;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;

/** BitSet, IdentityHashMap, Optional, Objects and the old collections. */
public class OtherCollections {
    public static void main(String[] args) {
        BitSet bits = new BitSet();
        for (int i = 0; i < 200; i += 7) bits.set(i);
        BitSet other = new BitSet();
        other.set(50, 120);
        BitSet and = (BitSet) bits.clone();
        and.and(other);
        System.out.println(and + " " + and.cardinality() + " " + bits.nextSetBit(50) + " " + bits.nextClearBit(49) + " "
            + bits.length() + " " + bits.intersects(other) + " " + bits.previousSetBit(48));
        bits.xor(other);
        bits.flip(0, 10);
        System.out.println(bits + " " + bits.hashCode());
        IdentityHashMap<String, Integer> identity = new IdentityHashMap<>();
        identity.put("a", 1);
        identity.put(new String("a"), 2);
        identity.put("a", 3);
        System.out.println(identity.size() + " " + identity.get("a"));
        Set<String> linked = new LinkedHashSet<>(List.of("x", "y", "z"));
        linked.add("x");
        linked.addAll(List.of("w", "y"));
        System.out.println(linked + " " + linked.contains("w"));
        Stack<Integer> stack = new Stack<>();
        stack.push(1);
        stack.push(2);
        System.out.println(stack.peek() + stack.pop() + stack.search(1) + " " + stack);
        Vector<String> vector = new Vector<>(List.of("v"));
        System.out.println(vector.elementAt(0) + new Hashtable<>(Map.of("k", 1)));
        Optional<String> some = Optional.of("value");
        System.out.println(some.map(String::length).filter(n -> n > 3).orElse(0) + " " + some + Optional.empty()
            + some.flatMap(v -> Optional.<String>empty()).isPresent() + some.or(() -> Optional.of("z")).get()
            + Optional.ofNullable((String) null).map(String::trim).orElseGet(() -> "made") + OptionalInt.of(3));
        some.ifPresentOrElse(System.out::println, () -> System.out.println("absent"));
        try {
            Optional.empty().orElseThrow();
        } catch (java.util.NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Objects.equals(null, null) + " " + Objects.hash(1, "a", null) + Objects.hashCode(null)
            + Objects.toString(null, "dflt") + Objects.requireNonNullElse(null, 5) + Objects.checkIndex(2, 3));
        try {
            Objects.checkIndex(3, 3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        StringJoiner joiner = new StringJoiner(", ", "{", "}").setEmptyValue("none");
        System.out.println(joiner);
        System.out.println(joiner.add("a").add("b") + " " + joiner.length());
        StringTokenizer tokens = new StringTokenizer("a b,c", " ,");
        System.out.println(tokens.countTokens() + tokens.nextToken() + tokens.nextToken());
        System.out.println(new UUID(0x123456789abcdefL, 42) + " " + UUID.fromString("00000000-0000-0001-0000-000000000002").getMostSignificantBits());
        System.out.println(new TreeSet<>(Set.of(3, 1, 2)) + " " + Set.of().isEmpty() + Set.copyOf(List.of(1, 1)).size());
        try {
            Set.of(1, 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        List<Integer> list = new ArrayList<>(List.of(4, 2, 9));
        System.out.println(Collections.frequency(list, 2) + " " + Collections.disjoint(list, List.of(5)) + " "
            + Collections.binarySearch(List.of(1, 3, 5), 3) + Collections.singletonList(1) + Collections.indexOfSubList(list, List.of(9)));
        Collections.addAll(list, 7, 7);
        Collections.fill(list.subList(0, 2), 0);
        System.out.println(list + "" + Collections.synchronizedList(list).size());
    }
}
