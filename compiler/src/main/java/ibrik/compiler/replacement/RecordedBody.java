package ibrik.compiler.replacement;

import java.util.List;
import java.util.stream.Collectors;

/// One line of the record of replaced methods: what a replacement was written against.
///
/// @param symbol      `pkg.Class.method(desc)ret`
/// @param fingerprint of the JDK's body; [#ABSENT] if the JDK has no such method
/// @param bodies      what stands in its place, the winner last: words of [Owner] and the simple name of a source file
/// @param note        what the replacement's mark says, or empty
public record RecordedBody(String symbol, String fingerprint, List<String> bodies, String note)
        implements Comparable<RecordedBody> {
    /// In place of a fingerprint.
    public static final String ABSENT = "absent";

    private static final String SEPARATOR = "\t";
    private static final String BODIES = ", ";
    private static final int PARTS = 4;

    public RecordedBody {
        bodies = List.copyOf(bodies);
    }

    static RecordedBody of(String symbol, String fingerprint, List<Replacement> bodies) {
        return new RecordedBody(
                symbol,
                fingerprint,
                bodies.stream()
                        .filter(each -> each.owner() != Owner.BYTECODE)
                        .map(each -> each.owner().words() + " "
                                + each.place().substring(each.place().lastIndexOf('/') + 1))
                        .toList(),
                bodies.stream()
                        .map(Replacement::note)
                        .filter(note -> !note.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    static RecordedBody parse(String line) {
        String[] parts = line.split(SEPARATOR, PARTS);
        return new RecordedBody(parts[1], parts[0], List.of(parts[2].split(BODIES)), parts[PARTS - 1]);
    }

    String line() {
        return String.join(SEPARATOR, fingerprint, symbol, String.join(BODIES, bodies), note);
    }

    /// Binary name of the class whose method it is.
    String type() {
        String member = symbol.indexOf('(') < 0 ? symbol : symbol.substring(0, symbol.indexOf('('));
        return member.substring(0, member.lastIndexOf('.'));
    }

    /// Name and descriptor.
    String member() {
        return symbol.substring(type().length() + 1);
    }

    @Override
    public int compareTo(RecordedBody other) {
        return symbol.compareTo(other.symbol);
    }
}
