// property: demo.name=some value
// property: demo.empty=
// env: DEMO=environment value
// env: OTHER=x=y
package system;

import java.util.Map;

public class Properties {
    public static void main(String[] args) {
        System.out.println(System.getProperty("demo.name") + "|" + System.getProperty("demo.empty") + "|"
            + System.getProperty("demo.none") + "|" + System.getProperty("demo.none", "default"));
        System.out.println(System.getenv("DEMO") + "|" + System.getenv("OTHER") + "|" + System.getenv("NOT_THERE"));
        Map<String, String> environment = System.getenv();
        System.out.println(environment.get("DEMO") + environment.containsKey("OTHER"));
        System.setProperty("own", "value");
        System.out.println(System.getProperty("own") + System.setProperty("own", "new") + System.clearProperty("own") + System.getProperty("own"));
        System.out.println(System.getProperty("line.separator").equals("\n") + System.getProperty("file.separator")
            + System.getProperty("path.separator") + System.getProperty("java.specification.version") + System.lineSeparator().length());
        System.out.println(Integer.getInteger("demo.number", 5) + " " + Boolean.getBoolean("demo.flag") + " " + Long.getLong("demo.none"));
        try {
            System.getProperty("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            environment.put("a", "b");
        } catch (UnsupportedOperationException e) {
            System.out.println("unmodifiable");
        }
        System.out.println(Runtime.version().feature());
    }
}
