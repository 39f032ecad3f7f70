package launch;

/** The main class is an interface: its fields are set before `main`, those of its superinterface when used. */
public interface InterfaceMain extends InterfaceMainAbove {
    int HERE = say("here");

    static int say(String text) {
        System.out.println(text);
        return text.length();
    }

    static void main(String[] args) {
        System.out.println("main");
        System.out.println(HERE + ABOVE);
    }
}

interface InterfaceMainAbove {
    int ABOVE = InterfaceMain.say("above");

    default void nothing() {}
}
