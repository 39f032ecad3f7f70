package exceptions;

public class AssertionsOff {
    static int effects;

    static boolean effect() {
        effects++;
        return false;
    }

    public static void main(String[] args) {
        assert effect() : "not evaluated " + effects++;
        assert false;
        System.out.println(effects);
        System.out.println(AssertionsOff.class.desiredAssertionStatus());
    }
}
