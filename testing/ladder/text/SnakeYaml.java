// library: org.yaml:snakeyaml:2.3
package text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Documents to maps and to beans, and back. */
public class SnakeYaml {
    public static class Server {
        private String host;
        private int port;
        private List<String> tags;

        public String getHost() {
            return host;
        }

        public void setHost(String host) {
            this.host = host;
        }

        public int getPort() {
            return port;
        }

        public void setPort(int port) {
            this.port = port;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }
    }

    private static final String TEXT = """
            base: &base {a: 1, b: [true, ~, 0x1F, 1_000, 1e3, .inf]}
            copy:
              <<: *base
              c: |
                kept
                lines
              d: >-
                folded
                lines
            date: 2024-02-29
            text: "escaped \\u00e9\\t!"
            """;

    public static void main(String[] words) {
        Yaml yaml = new Yaml();
        Map<String, Object> map = yaml.load(TEXT);
        System.out.println(map.get("base") + " " + map.get("copy"));
        System.out.println(((java.util.Date) map.get("date")).getTime() + " " + map.get("text"));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(4);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("list", List.of(1, "two", 3.5));
        data.put("nested", Map.of("key", "multi\nline"));
        data.put("yes", "yes");
        System.out.print(new Yaml(options).dump(data) + yaml.dump(data));
        Server server = new Yaml(new Constructor(Server.class, new LoaderOptions())).load("host: example.org\nport: 8080\ntags: [x, y]\n");
        System.out.println(server.getHost() + " " + server.getPort() + " " + server.getTags());
        System.out.print(new Yaml(options).dumpAs(server, org.yaml.snakeyaml.nodes.Tag.MAP, null));
        yaml.loadAll("a: 1\n---\n- b\n...\n").forEach(System.out::println);
        for (String wrong : new String[] {"a: [1, 2", "a: b: c", "\tx", "*none"}) {
            try {
                System.out.println(yaml.<Object>load(wrong));
            } catch (YAMLException failure) {
                System.err.println(failure.getMessage());
            }
        }
    }
}
