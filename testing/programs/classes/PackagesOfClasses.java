package classes;

import java.util.List;

/** Packages of classes: of the program, of the JDK, of arrays and primitive types, and those that no class is in. */
public class PackagesOfClasses {
    record Point(int x) {}

    public static void main(String[] arguments) {
        for (Class<?> type : new Class<?>[] {
            PackagesOfClasses.class, Point.class, String.class, List.class, int.class, String[].class
        }) {
            Package known = type.getPackage();
            System.out.println(type.getName() + " " + known + " " + type.getPackageName());
        }
        System.out.println(String.class.getPackage() == Thread.class.getPackage());
        System.out.println(Point.class.getPackage().getName().equals(Point.class.getPackageName()));
        System.out.println(String.class.getPackage().hashCode() == "java.lang".hashCode());
        System.out.println(ClassLoader.getSystemClassLoader().getDefinedPackage("no.such.thing"));
    }
}
