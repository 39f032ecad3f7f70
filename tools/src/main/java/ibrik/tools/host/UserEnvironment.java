package ibrik.tools.host;

import java.util.List;
import java.util.Map;

/// The variables of the environment as they were before the launcher changed them for us.
public final class UserEnvironment {
    private static final String FORMER = "IBRIK_FORMER_";
    private static final String ABSENT = "IBRIK_ABSENT";

    private UserEnvironment() {}

    /// Makes an environment like ours that of the user.
    public static void restore(Map<String, String> environment) {
        String absent = environment.remove(ABSENT);
        for (String name : (absent == null ? "" : absent).split(":")) {
            environment.remove(name);
        }
        for (String key : List.copyOf(environment.keySet())) {
            if (key.startsWith(FORMER)) {
                environment.put(key.substring(FORMER.length()), environment.remove(key));
            }
        }
    }

    /// What the user had set, or nothing.
    public static String valueOrEmpty(String name) {
        return System.getenv().getOrDefault(FORMER + name, "");
    }
}
