// library: com.typesafe:config:1.4.3
package text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Substitutions, units, merges, origins. */
public class TypesafeConfig {
    public static void main(String[] words) {
        Config config = ConfigFactory.parseString("""
                server { host = localhost, port = 8080, timeout = 1500 ms, limit = 2 MiB }
                url = "http://"${server.host}":"${server.port}
                paths = [a, b] ${?more}
                server.port = 9090
                list += 1
                list += 2
                # a comment
                "quoted.key" : { x : null, y : yes }
                """).withFallback(ConfigFactory.parseMap(Map.of("server.name", "main", "other", 5))).resolve();
        System.out.println(config.getString("url") + " " + config.getDuration("server.timeout", TimeUnit.SECONDS) + " " + config.getBytes("server.limit") + " " + config.getIntList("list"));
        System.out.println(config.getConfig("server").root().render(ConfigRenderOptions.concise()) + " " + config.getBoolean("\"quoted.key\".y") + " " + config.hasPath("none"));
        System.out.print(config.root().render(ConfigRenderOptions.defaults().setOriginComments(false).setJson(false)));
        for (String wrong : new String[] {"a = {", "a = ${b}", "a = 1 ms\nb"}) {
            try {
                ConfigFactory.parseString(wrong).resolve().getInt("a");
            } catch (ConfigException failure) {
                System.out.println(failure.getClass().getSimpleName() + " " + failure.getMessage());
            }
        }
        try {
            config.getInt("server.host");
        } catch (ConfigException.WrongType failure) {
            System.err.println(failure.getMessage());
        }
    }
}
