package launch;

/** The main class is an enum. */
public enum EnumMain {
    ONE, TWO;

    static {
        System.out.println("constants: " + values().length);
    }

    EnumMain() {
        System.out.println("made " + name());
    }

    public static void main(String[] args) {
        for (EnumMain each : values()) {
            System.out.println(each + " " + each.ordinal());
        }
    }
}
