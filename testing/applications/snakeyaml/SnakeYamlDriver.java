// library: org.snakeyaml:snakeyaml-engine:3.2
package snakeyaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads and writes YAML: events, objects, dumping in several styles, errors with places. */
public class SnakeYamlDriver {
    static final String CONFIGURATION = """
        %YAML 1.2
        ---
        # a service
        name: "demo server"
        version: 1.25
        replicas: 3
        enabled: true
        nothing: ~
        hex: 0x1F
        octal: 0o17
        big: 123456789012345678901234567890
        float: -1.5e-3
        infinity: .inf
        ports: [80, 443, 8080]
        limits: {cpu: 2, memory: 512Mi, nested: {deep: [a, {b: c}]}}
        anchors:
          base: &base
            image: app:1
            env: [A=1, 'B=2 # no comment', "C\\t\\u00e9"]
          copy: *base
        description: |
          Several lines,
            indented,

          and kept.
        folded: >-
          words that
          become one line

          and another
        ? [complex, key]
        : value
        steps:
        - checkout
        - run: |
            make all
            make test
          with:
            - -j4
            - größe 😀
        -
          - nested
          - list
        empty: []
        quoted: 'it''s'
        """;

    static void show(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                System.out.println(indent + key + ":");
                show(inner, indent + "  ");
            });
        } else if (value instanceof List<?> list) {
            for (Object inner : list) {
                System.out.println(indent + "-");
                show(inner, indent + "  ");
            }
        } else if (value instanceof Set<?> set) {
            System.out.println(indent + "set " + set);
        } else {
            System.out.println(indent + (value == null ? "null" : value.getClass().getSimpleName() + " " + value));
        }
    }

    public static void main(String[] args) {
        LoadSettings settings = LoadSettings.builder().setLabel("configuration").setAllowNonScalarKeys(true).build();
        Object loaded = new Load(settings).loadFromString(CONFIGURATION);
        show(loaded, "");
        int events = 0;
        for (Event event : new Parse(settings).parseString(CONFIGURATION)) {
            events++;
            if (events % 9 == 0) System.out.println(event.getEventId() + " " + event);
        }
        System.out.println(events);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", "plain");
        document.put("tricky", List.of("yes", "true", "1", "", " x", "a: b", "# c", "multi\nline", "ü€😀", "-", "null"));
        document.put("numbers", new ArrayList<>(List.of(1, 2.5, -3L, Double.NaN)));
        document.put("nested", Map.of("k", List.of(List.of(), Map.of())));
        document.put("bytes", new byte[] {1, 2, 3});
        document.put("nothing", null);
        for (FlowStyle style : FlowStyle.values()) {
            DumpSettings dump = DumpSettings.builder().setDefaultFlowStyle(style).setWidth(40).setIndent(4).setExplicitStart(true).build();
            System.out.print(new Dump(dump).dumpToString(document));
        }
        DumpSettings quoted = DumpSettings.builder().setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED).build();
        String text = new Dump(quoted).dumpToString(document);
        System.out.print(text);
        Map<?, ?> again = (Map<?, ?>) new Load(settings).loadFromString(text);
        System.out.println(again.get("tricky").equals(document.get("tricky")));
        Iterator<Object> documents = new Load(settings).loadAllFromString("--- 1\n--- [a]\n...\n---\nx: y\n").iterator();
        while (documents.hasNext()) System.out.println(documents.next());
        for (String wrong : new String[] {"a: [1, 2", "a: b: c", "\tx: 1", "*unknown", "a: 1\na: 2", "'open", "%YAML 3.0\n---\nx", "{a: &x *x}"}) {
            try {
                System.out.println(new Load(settings).loadFromString(wrong));
            } catch (YamlEngineException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
