/// Says what a piece of code answers, or what it throws and where.
interface Attempt {
    Object run() throws Throwable;

    static void at(String name, Attempt attempt) {
        try {
            System.out.println(name + ": " + attempt.run());
        } catch (Throwable thrown) {
            System.out.println(name + ": " + thrown);
            for (var frame : thrown.getStackTrace()) {
                System.out.println("    at " + frame);
                if (frame.getMethodName().startsWith("lambda$")) {
                    break;
                }
            }
        }
    }

    /// False, but nobody knows before the program runs.
    static boolean never() {
        return System.nanoTime() == 0;
    }
}
