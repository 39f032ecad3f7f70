// library: org.apache.commons:commons-jexl3:3.4.0
// library: commons-logging:commons-logging:1.3.4
package data;

import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** Expressions and scripts over maps, lists and beans. */
public class Jexl {
    public static class Person {
        private final String name;

        public Person(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public String greet(String other) {
            return name + " greets " + other;
        }
    }

    public static void main(String[] words) {
        JexlEngine engine = new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).strict(true).silent(false).create();
        MapContext context = new MapContext(new java.util.HashMap<>(Map.of("person", new Person("Ada"), "list", List.of(3, 1, 2), "map", Map.of("k", 5))));
        for (String text : new String[] {"1 + 2 * 3", "person.name + '!'", "person.greet('Bo')", "list[1] + map.k", "size(list) > 2 ? 'many' : 'few'", "'abc' =~ 'a.*'", "size([1, 2, 3])", "{'a': 1}", "empty('')", "list.size() * 2.5"}) {
            System.out.println(text + " = " + engine.createExpression(text).evaluate(context));
        }
        System.out.println(engine.createScript("var sum = 0; for (x : list) { sum = sum + x; } var f = (a) -> { a * sum }; f(10)").execute(context));
        System.out.println(engine.createScript("if (n > 5) { return 'big'; } n", "n").execute(context, 4));
        for (String wrong : new String[] {"1 +", "nothing.there", "person.none()", "1 / 0"}) {
            try {
                System.out.println(engine.createExpression(wrong).evaluate(context));
            } catch (JexlException failure) {
                System.out.println(failure.getClass().getSimpleName());
            }
        }
    }
}
