package strings;

/** StringBuilder: append of all types, insert, delete, replace, reverse, growth and its errors. */
public class Builders {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(1).append('c').append(2L).append(1.5f).append(2.5).append(true).append("s").append((String) null)
            .append((Object) null).append(new char[] {'x', 'y'}).append("abcdef", 2, 4).append(new char[] {'p', 'q'}, 1, 1);
        System.out.println(b);
        System.out.println(b.length());
        b.insert(0, "front").insert(5, 42).insert(3, 'Z').insert(b.length(), true);
        System.out.println(b);
        b.delete(0, 4).deleteCharAt(0).replace(2, 5, "<replaced>");
        System.out.println(b);
        b.setCharAt(0, '!');
        b.setLength(10);
        System.out.println(b + "|");
        b.setLength(12);
        System.out.println(b.charAt(11) == 0);
        System.out.println(b.reverse().indexOf("e") + " " + b.lastIndexOf("e"));
        StringBuilder wide = new StringBuilder("latin");
        wide.append('\u20ac').append("\ud83d\ude00");
        System.out.println(wide.reverse());
        System.out.println(wide.codePointAt(0) + " " + wide.codePointCount(0, wide.length()));
        wide.setLength(0);
        System.out.println(wide.isEmpty() + " " + wide.compareTo(new StringBuilder("a")));
        StringBuilder long1 = new StringBuilder();
        for (int i = 0; i < 100000; i++) long1.append(i % 10);
        System.out.println(long1.length() + " " + long1.toString().hashCode());
        StringBuffer buffer = new StringBuffer("buffer");
        buffer.append(1).insert(0, 'x').reverse();
        System.out.println(buffer);
        System.out.println(new StringBuilder().appendCodePoint(0x1F600).append(new StringBuilder("in")).repeat("ab", 3));
        System.out.println(new StringBuilder("ab").chars().sum());
        try {
            b.deleteCharAt(50);
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            b.insert(-1, "x");
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            b.charAt(99);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
