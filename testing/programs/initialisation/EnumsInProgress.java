package initialisation;

import java.util.EnumSet;

/** Who asks for the constants of an enum while its initialiser makes them learns that there are none yet. */
public class EnumsInProgress {
    enum Early {
        A(count()), B(2);

        final int held;

        Early(int held) {
            this.held = held;
        }
    }

    static int count() {
        try {
            return EnumSet.allOf(Early.class).size();
        } catch (ClassCastException none) {
            return -1;
        }
    }

    public static void main(String[] args) {
        System.out.println(Early.A.held + " " + EnumSet.allOf(Early.class));
    }
}
