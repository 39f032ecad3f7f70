// library: org.freemarker:freemarker:2.3.34
package text;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Templates with beans, lists, macros, formats and errors. */
public class Freemarker {
    public static class Item {
        private final String name;
        private final double price;

        public Item(String name, double price) {
            this.name = name;
            this.price = price;
        }

        public String getName() {
            return name;
        }

        public double getPrice() {
            return price;
        }
    }

    private static final String TEXT = """
            <#macro row item index>${index}. ${item.name?cap_first?right_pad(8, ".")} ${item.price?string("0.00")}
            </#macro>
            Hello ${user.name!"nobody"}, ${count} items:
            <#list items as item><@row item item?counter/></#list>
            <#assign total = 0><#list items as item><#assign total += item.price></#list>
            total ${total} ${(total > 10)?then("much", "little")} ${items?size} ${items?map(i -> i.name)?join(", ")}
            <#if user.missing??>there<#elseif items?has_content>items<#else>nothing</#if>
            ${"<b>&"?html} ${"a-b-c"?split("-")?reverse?join("+")} ${1234567.891?string.computer} ${"x"?matches("[a-z]")?c}
            <#switch count><#case 2>two<#break><#default>other</#switch> <#function twice x><#return x * 2></#function>${twice(21)}
            """;

    public static void main(String[] words) throws IOException, TemplateException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
        configuration.setLocale(Locale.US);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        StringWriter out = new StringWriter();
        Map<String, Object> model = Map.of("user", Map.of("name", "Ada"), "count", 2, "items", List.of(new Item("pen", 1.5), new Item("ink", 10)));
        new Template("page", TEXT, configuration).process(model, out);
        System.out.print(out);
        for (String wrong : new String[] {"${nothing.there}", "<#list x>", "${1 + }", "${\"a\"?number}"}) {
            try {
                new Template("wrong", wrong, configuration).process(Map.of(), new StringWriter());
            } catch (IOException | TemplateException failure) {
                System.out.println(failure.getClass().getSimpleName() + ": " + failure.getMessage().lines().findFirst().orElse(""));
            }
        }
    }
}
