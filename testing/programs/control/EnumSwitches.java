package control;

/** Switches over enums of this and other classes, with default, without, nested, as expressions. */
public class EnumSwitches {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    enum Size { SMALL, LARGE }

    static int statement(Day day) {
        int value = 0;
        switch (day) {
            case SAT:
            case SUN:
                value += 100;
            case FRI:
                value += 10;
                break;
            case MON:
                return -1;
            default:
                value = 1;
        }
        return value;
    }

    static String expression(Day day, Size size) {
        return switch (size) {
            case SMALL -> switch (day) {
                case MON, TUE, WED -> "early";
                case THU, FRI -> "late";
                case SAT, SUN -> {
                    String text = "";
                    for (int i = 0; i < day.ordinal(); i++) text += i;
                    yield text;
                }
            };
            case LARGE -> day.name().toLowerCase();
        };
    }

    static int library(java.util.concurrent.TimeUnit unit) {
        return switch (unit) {
            case SECONDS -> 1;
            case MINUTES -> 60;
            default -> unit.ordinal();
        };
    }

    public static void main(String[] args) {
        for (Day day : Day.values()) {
            System.out.println(statement(day));
            for (Size size : Size.values()) System.out.println(expression(day, size));
        }
        for (java.util.concurrent.TimeUnit unit : java.util.concurrent.TimeUnit.values()) System.out.println(library(unit));
        try {
            statement(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
