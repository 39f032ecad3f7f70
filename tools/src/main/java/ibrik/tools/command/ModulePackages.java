package ibrik.tools.command;

import ibrik.tools.failure.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of `--add-exports` and `--add-opens`, as the `java` command has them.
final class ModulePackages {
    private static final String APPLICATION = "ALL-UNNAMED";
    private static final Pattern VALUE = Pattern.compile("([^/=\\s]+/[^/=\\s]+)=([^=\\s]+)");

    private ModulePackages() {}

    /// The packages, each behind its module's name, that are for the application; what is for other modules counts not.
    ///
    /// @throws Failure if a value is not of this form
    static Set<String> of(String option, List<String> values) {
        Set<String> packages = new TreeSet<>();
        for (String value : values) {
            Matcher parts = VALUE.matcher(value);
            if (!parts.matches()) {
                throw Failure.usage(
                        "usage",
                        "Unable to parse " + option + " <module>=<value>: " + value,
                        "write it as " + option + " java.base/java.lang=" + APPLICATION);
            }
            if (Arrays.asList(parts.group(2).split(",")).contains(APPLICATION)) {
                packages.add(parts.group(1));
            }
        }
        return packages;
    }
}
