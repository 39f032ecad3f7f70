import module java.base;

/** Module imports in an ordinary class with an instance main. */
public class ModuleImport {
    private final Map<String, List<Integer>> map = new TreeMap<>();

    void main() {
        map.computeIfAbsent("a", _ -> new ArrayList<>()).add(1);
        map.computeIfAbsent("a", _ -> new ArrayList<>()).add(2);
        System.out.println(map + Stream.of(3, 4).map(String::valueOf).collect(Collectors.joining("+")));
        System.out.println(new BigInteger("10").add(BigInteger.TWO) + " " + Duration.ofMinutes(90));
    }
}
