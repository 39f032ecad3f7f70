// library: com.github.jknack:handlebars:4.4.0
// library: org.slf4j:slf4j-api:2.0.16
// library: org.apache.commons:commons-text:1.13.0
// library: org.apache.commons:commons-lang3:3.17.0
package text;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Blocks, helpers, partials in the text, escapes. */
public class HandlebarsTemplates {
    public static void main(String[] words) throws IOException {
        Handlebars handlebars = new Handlebars();
        handlebars.registerHelper("loud", (Object value, com.github.jknack.handlebars.Options options) -> value.toString().toUpperCase() + options.hash("end", "!"));
        Template template = handlebars.compileInline("""
                Hello {{name}} {{{raw}}} {{raw}}
                {{#each items}}{{@index}}:{{this}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}
                {{#if flag}}yes{{else}}no{{/if}} {{#with address}}{{city}}/{{../name}}{{/with}} {{loud name end="?"}}
                {{! a comment }}{{#nobody}}never{{/nobody}}{{^nobody}}nobody{{/nobody}}
                """);
        Context context = Context.newBuilder(Map.of("name", "Ada", "raw", "<b>&</b>", "items", List.of("x", "y"), "flag", true, "address", Map.of("city", "London")))
                .resolver(MapValueResolver.INSTANCE).build();
        System.out.print(template.apply(context));
        System.out.println(template.collect(com.github.jknack.handlebars.TagType.VAR));
        System.out.println(handlebars.compileInline("{{#each this}}{{@key}}={{this}};{{/each}}").apply(new java.util.TreeMap<>(Map.of("b", 2, "a", 1))));
        try {
            handlebars.compileInline("{{#if x}}open");
        } catch (HandlebarsException wrong) {
            System.out.println(wrong.getMessage().lines().findFirst().orElse(""));
        }
    }
}
