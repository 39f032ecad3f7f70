/// `Class.forName` of a name that comes from a class constant runs the initialiser of that class.
public class NamesOfConstants {
    static class Plain {
        static int x = say("plain");
    }

    static class Element {
        static int x = say("element");
    }

    static int say(String text) {
        System.out.println(text);
        return text.length();
    }

    public static void main(String[] args) throws Exception {
        Class.forName(Plain.class.getName());
        Class.forName(Element[].class.getComponentType().getName(), true, NamesOfConstants.class.getClassLoader());
        System.out.println(Class.forName(Plain.class.getName()) == Plain.class);
    }
}
