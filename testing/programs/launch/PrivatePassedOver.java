package launch;

/** A private `main` does not start a program; one without arguments does then. */
class PrivatePassedOver {
    private static void main(String[] args) {
        System.out.println("private");
    }

    static void main() {
        System.out.println("without arguments");
        main(new String[0]);
    }
}
