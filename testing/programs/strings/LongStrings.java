package strings;

/** Strings of a million characters: building, searching, comparing, hashing, splitting. */
public class LongStrings {
    public static void main(String[] args) {
        String text = "abcdefghij".repeat(100_000);
        System.out.println(text.length() + " " + text.hashCode());
        String wide = text + "\u20ac";
        System.out.println(wide.length() + " " + wide.hashCode() + " " + wide.indexOf('\u20ac'));
        System.out.println(wide.substring(0, wide.length() - 1).equals(text));
        System.out.println(text.indexOf("jab", 500_000) + " " + text.lastIndexOf("cde") + " " + text.indexOf("jj"));
        System.out.println(text.replace("cde", "X").length() + " " + text.replace('a', '\u0100').hashCode());
        System.out.println(text.split("j").length + " " + text.chars().filter(c -> c == 'd').count());
        System.out.println(text.compareTo(wide) + " " + text.equals(new StringBuilder(text).toString()));
        System.out.println(text.toUpperCase().hashCode() + " " + new StringBuilder(text).reverse().toString().hashCode());
        System.out.println(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + " " + wide.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        System.out.println(text.contains("fgh".repeat(2)) + " " + text.strip().length());
    }
}
