package launch;

import java.util.HashMap;
import java.util.Map;

/** The static initialiser of the main class runs before `main`, with effects that a build cannot have. */
public class MainInitialiser {
    enum Colour {
        RED, GREEN
    }

    static int answer = say("answer", 42);
    static final Map<Colour, Integer> PRICES = new HashMap<>();
    static final Thread MAKER = Thread.currentThread();

    static {
        PRICES.put(Colour.RED, 3);
        PRICES.put(Colour.GREEN, say("green", 4));
    }

    static int say(String what, int value) {
        System.out.println("initialiser: " + what);
        return value;
    }

    public static void main(String[] args) {
        System.out.println("main");
        System.out.println(answer + " " + PRICES.get(Colour.RED) + " " + PRICES.get(Colour.GREEN));
        System.out.println(MAKER == Thread.currentThread());
    }
}
