package strings;

/** Which strings are the same object. */
public class Interning {
    static final String FIELD = "shared";

    static class Other {
        static final String FIELD = "sha" + "red";
    }

    public static void main(String[] args) {
        String local = "shared";
        String built = new StringBuilder("sha").append("red").toString();
        System.out.println(local == FIELD);
        System.out.println(local == Other.FIELD);
        System.out.println(built == local);
        System.out.println(built.intern() == local);
        System.out.println(new String("shared") == local);
        System.out.println(new String("shared").equals(local));
        String unique = "unique" + args.length;
        System.out.println(unique == unique.intern());
        System.out.println(("unique" + args.length).intern() == unique.intern());
        System.out.println("".isEmpty() && local.substring(0) == local);
        System.out.println(String.valueOf(local) == local && local.toString() == local);
        System.out.println(local.concat("") == local);
        System.out.println(local.trim() == local);
        String other = local;
        other += "";
        System.out.println(other.equals(local));
        System.out.println(Integer.toString(5).intern() == "5");
        System.out.println("\u00e9" == "é");
    }
}
