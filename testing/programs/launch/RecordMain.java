package launch;

/** The main class is a record. */
public record RecordMain(int left, String right) {
    static final RecordMain SAMPLE = new RecordMain(4, String.valueOf(args()));

    static int args() {
        System.out.println("initialiser");
        return 5;
    }

    public static void main(String[] args) {
        System.out.println(SAMPLE + " " + SAMPLE.equals(new RecordMain(4, "5")));
    }
}
