// library: com.github.spullara.mustache.java:compiler:0.9.14
package text;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sections over objects with fields and methods, lambdas, escapes. */
public class MustacheTemplates {
    static class Shop {
        String name = "Corner <shop>";

        List<Item> items() {
            return List.of(new Item("pen", "$1.50", List.of("blue", "new")), new Item("ink", "$10", List.of()));
        }

        Function<String, String> bold = text -> "*" + text + "*";
    }

    static class Item {
        final String label;
        final String price;
        final List<String> tags;

        Item(String label, String price, List<String> tags) {
            this.label = label;
            this.price = price;
            this.tags = tags;
        }
    }

    public static void main(String[] words) throws IOException {
        DefaultMustacheFactory factory = new DefaultMustacheFactory();
        Mustache mustache = factory.compile(new StringReader("""
                {{name}} {{{name}}}
                {{#items}}
                - {{label}}: {{price}}{{#tags}} [{{.}}]{{/tags}}{{^tags}} no tags{{/tags}}
                {{/items}}
                {{#bold}}loud {{name}}{{/bold}}{{! not seen }}{{=<% %>=}}<%name%>
                """), "shop");
        mustache.execute(new StringWriter(), new Shop()).flush();
        StringWriter out = new StringWriter();
        mustache.execute(out, new Shop()).flush();
        System.out.print(out);
        out = new StringWriter();
        factory.compile(new StringReader("{{#people}}{{name}} {{/people}}{{^people}}nobody{{/people}}{{count}}"), "map")
                .execute(out, Map.of("people", List.of(Map.of("name", "Ada"), Map.of("name", "Bo")), "count", 2)).flush();
        System.out.println(out);
        try {
            factory.compile(new StringReader("{{#open}} never closed"), "wrong");
        } catch (MustacheException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
