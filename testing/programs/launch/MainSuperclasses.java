package launch;

/** Superclasses and superinterfaces with default methods first, others not at all (JLS 12.4.1). */
public class MainSuperclasses extends MainMiddle implements MainLate {
    static {
        Said.say("the main class " + tag);
    }

    @Override
    public int length() {
        return LENGTH;
    }

    public static void main(String[] args) {
        System.out.println("main");
        System.out.println(new MainSuperclasses().early() + new MainSuperclasses().late());
        System.out.println(new MainSuperclasses().length());
    }
}

class Said {
    static int say(String text) {
        System.out.println(text);
        return text.length();
    }
}

interface MainSilent {
    int LENGTH = Said.say("an interface without default methods");

    int length();
}

interface MainEarly {
    int WIDTH = Said.say("an interface with a default method");

    default int early() {
        return WIDTH;
    }
}

interface MainLate extends MainSilent {
    int SIZE = Said.say("an interface of the main class");

    default int late() {
        return SIZE;
    }
}

class MainBase {
    static String tag = "tagged";

    static {
        Said.say("the base");
    }
}

class MainMiddle extends MainBase implements MainEarly {
    static {
        Said.say("the middle");
    }
}
