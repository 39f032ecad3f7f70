package strings;

import java.util.Arrays;

/** The String API, with Latin-1 and other strings. */
public class StringMethods {
    static void test(String s) {
        System.out.println(s.length() + " " + s.isEmpty() + " " + s.isBlank() + " " + s.hashCode());
        System.out.println("[" + s.trim() + "][" + s.strip() + "][" + s.stripLeading() + "][" + s.stripTrailing() + "]");
        System.out.println(s.toUpperCase() + " " + s.toLowerCase());
        System.out.println(s.indexOf('a') + " " + s.indexOf("an") + " " + s.lastIndexOf('a') + " " + s.indexOf("", 3)
            + " " + s.lastIndexOf("an", 2) + " " + s.indexOf('a', 2) + " " + s.indexOf("zz"));
        System.out.println(s.startsWith("ba") + " " + s.endsWith("na") + " " + s.startsWith("n", 2) + " "
            + s.contains("nan") + " " + s.equalsIgnoreCase("BANANA") + " " + s.compareTo("band") + " "
            + s.compareToIgnoreCase("BAND") + " " + s.regionMatches(true, 1, "ANA", 0, 3));
        System.out.println(s.replace('a', 'o') + " " + s.replace("an", "") + " " + s.replace("", "-"));
        System.out.println(s.repeat(2) + s.concat("!") + s.repeat(0));
        System.out.println(Arrays.toString(s.toCharArray()) + s.chars().sum() + " " + s.codePoints().count());
        System.out.println(new StringBuilder(s).reverse());
    }

    public static void main(String[] args) {
        test("banana");
        test("  \t");
        test("");
        test(" bÄnäna\u20ac ");
        test("\ud83d\ude00 stra\u00dfe");
        System.out.println("hello".substring(1) + "hello".substring(1, 3) + "hello".substring(5) + "hello".charAt(4));
        System.out.println("a,b,,c,,".split(",").length + " " + Arrays.toString("a,b,,c,,".split(",", -1))
            + Arrays.toString("a1b22c".split("\\d+")) + Arrays.toString("a.b.c".split("\\.", 2)));
        System.out.println(String.join("-", "a", "b", "c") + String.join("/", Arrays.asList("x", "y")));
        System.out.println(String.valueOf(3.0) + String.valueOf('c') + String.valueOf(true) + String.valueOf((Object) null)
            + String.valueOf(new char[] {'h', 'i'}) + String.copyValueOf(new char[] {'a', 'b', 'c'}, 1, 2));
        System.out.println("b".compareTo("a") + " " + "a".compareTo("abc") + " " + "\u20ac".compareTo("z"));
        System.out.println("line1\nline2\r\nline3".lines().count() + " " + "  in\n dent".indent(2).replace('\n', '|')
            + "  a\n    b".stripIndent().replace('\n', '|') + "tab\\tnew\\n".translateEscapes().length());
        System.out.println("%d-%s".formatted(5, "x") + "abc".contentEquals(new StringBuilder("abc"))
            + "abc".equals(new StringBuilder("abc")) + "x".transform(v -> v + v));
        System.out.println(new String(new char[] {'a', 'b'}, 1, 1) + new String(new int[] {0x1F600, 65}, 0, 2)
            + new String("copy") + new String(new byte[] {72, 105}));
        System.out.println("mississippi".replaceAll("ss(i)", "SS$1") + "mississippi".replaceFirst("i", "I")
            + "abc".matches("[a-c]+"));
        System.out.println("a\u0130".toLowerCase().length() + " " + "\ufb03".toUpperCase());
        for (String bad : new String[] {"a", "b"}) {
            try {
                System.out.println(bad.substring(2, 1));
            } catch (StringIndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
            try {
                System.out.println(bad.charAt(-1));
            } catch (StringIndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
            try {
                System.out.println(bad.repeat(-1));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
