package ibrik.testing;

import ibrik.testing.run.Rigour;
import ibrik.tools.emulator.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What the command line asks for.
///
/// @param modes        where programs run, in this order
/// @param filter       only programs whose names contain a match
/// @param jobs         images made, and programs run, at the same time
/// @param batch        programs that share an image; 1 gives each its own
/// @param keep         whether images stay for a look at them
/// @param programs     whether `testing/programs` runs
/// @param applications whether `testing/applications` runs
/// @param large        whether programs run with the arguments of their headers' `large` lines, those alone that have
/// one
/// @param release      whether images are built with all optimisations
/// @param machine      the emulated machine
record Options(
        List<Mode> modes,
        Pattern filter,
        int jobs,
        int batch,
        boolean keep,
        boolean programs,
        boolean applications,
        boolean large,
        boolean release,
        Machine machine) {
    /// How hard the collector is tried in a mode.
    Rigour rigour(Mode mode) {
        if (mode.isStress()) {
            return Rigour.STRESS;
        }
        return large ? Rigour.VERIFY : Rigour.USUAL;
    }

    /// A place, with or without the collector's stress mode.
    enum Mode {
        HOTSPOT,
        HOSTED,
        HOSTED_STRESS,
        METAL,
        METAL_STRESS;

        boolean isMetal() {
            return this == METAL || this == METAL_STRESS;
        }

        boolean isStress() {
            return this == HOSTED_STRESS || this == METAL_STRESS;
        }
    }

    static final String USAGE = """
            Compares programs with HotSpot: output, error stream, exit status.
              --hosted, --metal   only there (default: both)
              --stress            with the collector's stress mode instead
              --hotspot           HotSpot against itself: finds programs that are not deterministic
              --programs, --applications   only these (default: both)
              --large             programs with a line `large:` in their header, as it says; optimised, the heap verified
              --filter REGEX      only programs whose name, such as integers/Shifts, contains a match
              --jobs N            images made, and programs run, at the same time (default: 2, large: 1)
              --batch N           programs that share an image (default: 100)
              --release           images with all optimisations
              --machine KIND      microvm, pc or q35 (default: microvm)
              --keep              leave the images in .ibrik/testing
            """;

    /// @throws IllegalArgumentException with a message for the user
    static Options parse(List<String> words) {
        Parser parser = new Parser();
        List<String> rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            parser.take(rest);
        }
        return parser.options();
    }

    private static final class Parser {
        private boolean hosted;
        private boolean metal;
        private boolean stress;
        private boolean hotSpot;
        private boolean keep;
        private boolean programs;
        private boolean applications;
        private boolean large;
        private boolean release;
        private int jobs;
        private int batch = 100;
        private Pattern filter = Pattern.compile("");
        private Machine machine = Machine.microvm;

        void take(List<String> rest) {
            String word = rest.removeFirst();
            switch (word) {
                case "--hosted" -> hosted = true;
                case "--metal" -> metal = true;
                case "--stress" -> stress = true;
                case "--hotspot" -> hotSpot = true;
                case "--keep" -> keep = true;
                case "--programs" -> programs = true;
                case "--applications" -> applications = true;
                case "--large" -> large = true;
                case "--release" -> release = true;
                case "--jobs" -> jobs = number(word, rest);
                case "--batch" -> batch = number(word, rest);
                case "--filter" -> filter = pattern(value(word, rest));
                case "--machine" -> machine = Machine.valueOf(value(word, rest));
                default -> throw new IllegalArgumentException("unknown option " + word + "\n" + USAGE);
            }
        }

        private static String value(String option, List<String> rest) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return rest.removeFirst();
        }

        private static int number(String option, List<String> rest) {
            String value = value(option, rest);
            try {
                int number = Integer.parseInt(value);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException malformed) {
                // Reported below, like numbers out of range.
            }
            throw new IllegalArgumentException(option + " " + value + " is not a positive number");
        }

        private static Pattern pattern(String value) {
            try {
                return Pattern.compile(value);
            } catch (PatternSyntaxException malformed) {
                throw new IllegalArgumentException("--filter: " + malformed.getMessage(), malformed);
            }
        }

        /// Large programs run one after the other: two might need more memory than there is.
        private int usualJobs() {
            return large ? 1 : 2;
        }

        Options options() {
            List<Mode> modes = new ArrayList<>();
            if (hotSpot) {
                modes.add(Mode.HOTSPOT);
            }
            boolean all = !hosted && !metal && !hotSpot;
            if (hosted || all) {
                modes.add(stress ? Mode.HOSTED_STRESS : Mode.HOSTED);
            }
            if (metal || all) {
                modes.add(stress ? Mode.METAL_STRESS : Mode.METAL);
            }
            if (large && (stress || hotSpot || applications)) {
                throw new IllegalArgumentException("--large goes with neither --stress, --hotspot nor --applications");
            }
            boolean both = !programs && !applications;
            return new Options(
                    List.copyOf(modes),
                    filter,
                    jobs == 0 ? usualJobs() : jobs,
                    batch,
                    keep,
                    programs || both,
                    applications || both && !large,
                    large,
                    release || large,
                    machine);
        }
    }
}
