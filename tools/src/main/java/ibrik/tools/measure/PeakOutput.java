package ibrik.tools.measure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a benchmark printed, by the contract of `testing/benchmarks/README.md`.
///
/// @param peakNanoseconds the least time of the second half of its rounds
/// @param checksums       one per round
record PeakOutput(long peakNanoseconds, List<String> checksums) {
    private static final Pattern PEAK = Pattern.compile("(?m)^peak nanoseconds (\\d+)$");
    private static final Pattern ROUND = Pattern.compile("(?m)^round \\d+ nanoseconds \\d+ checksum (\\S+)$");

    PeakOutput {
        checksums = List.copyOf(checksums);
    }

    static Optional<PeakOutput> parse(String output) {
        Matcher peak = PEAK.matcher(output);
        if (!peak.find()) {
            return Optional.empty();
        }
        List<String> checksums =
                ROUND.matcher(output).results().map(result -> result.group(1)).toList();
        return Optional.of(new PeakOutput(Long.parseLong(peak.group(1)), checksums));
    }
}
