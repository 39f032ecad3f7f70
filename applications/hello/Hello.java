/// Prints a greeting, to the console of the bare machine.
final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        String name = arguments.length > 0 ? arguments[0] : "world";
        System.out.println("Hello, " + name + "!");
    }
}
