package launch;

/** A `main` with arguments goes before one without, even on an instance. */
class ArgumentsFirst {
    static void main() {
        System.out.println("static, without arguments");
    }

    void main(String[] args) {
        System.out.println("instance, with " + args.length);
        main();
    }
}
