package ibrik.junit;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/// Leaves out what an earlier run of the guest has told the result of.
///
/// @param marks of the tests, see [#markOf]
record Done(Set<String> marks) implements PostDiscoveryFilter {
    private static final long OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long PRIME = 0x100_0000_01b3L;
    private static final int RADIX = 36;
    private static final Pattern DYNAMIC = Pattern.compile("/\\[(?:[a-z-]+-invocation|dynamic-[a-z]+):");

    /// @param words marks between commas
    static Done of(String words) {
        return new Done(Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet()));
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(!marks.contains(markOf(test.getUniqueId().toString())));
    }

    /// Short, for a command line with many: a 64-bit FNV-1a (RFC 9923) of the unique id. What is found only while it
    /// runs (invocations of a template, tests of a factory) has the mark of where it comes from.
    static String markOf(String id) {
        Matcher dynamic = DYNAMIC.matcher(id);
        int end = dynamic.find() ? dynamic.start() : id.length();
        long hash = OFFSET;
        for (int i = 0; i < end; i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        return Long.toUnsignedString(hash, RADIX);
    }
}
