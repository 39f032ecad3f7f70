package ibrik.runtime.option;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Variables in the order in which HotSpot shows them: that of its hash table, which programs see that print all of
/// them. Of several variables of one name the first counts.
final class InheritedVariables {
    /// Of the table on HotSpot, beside the number of definitions (`ProcessEnvironment`).
    private static final int EXTRA_CAPACITY = 3;

    private InheritedVariables() {}

    /// A name, whose hash is that of its bytes.
    private static final class Name {
        private final String text;
        private final int hash;

        Name(String text) {
            this.text = text;
            this.hash = Arrays.hashCode(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && name.text.equals(text);
        }
    }

    /// @param definitions `NAME=VALUE`, each; a name may be empty
    static Map<String, String> of(List<String> definitions) {
        HashMap<Name, String> table = new HashMap<>(definitions.size() + EXTRA_CAPACITY);
        for (int index = definitions.size() - 1; index >= 0; index--) {
            String definition = definitions.get(index);
            int equals = definition.indexOf('=');
            table.put(new Name(definition.substring(0, equals)), definition.substring(equals + 1));
        }
        Map<String, String> result = new LinkedHashMap<>();
        for (Map.Entry<Name, String> entry : table.entrySet()) {
            result.put(entry.getKey().text, entry.getValue());
        }
        return result;
    }
}
