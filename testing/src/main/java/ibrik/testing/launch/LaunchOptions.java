package ibrik.testing.launch;

import ibrik.compiler.option.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What the command line asks for.
///
/// @param targets     where programs run
/// @param filter      only programs whose names contain a match
/// @param part        one in how many of the programs that do not concern starting; 1 for all
/// @param seed        chooses that part
/// @param development quick builds, as by `ibrik run --dev`
/// @param keep        leave the images
/// @param jobs        programs at the same time
record LaunchOptions(
        List<Target> targets, Pattern filter, int part, long seed, boolean development, boolean keep, int jobs) {
    static final String USAGE = """
            Runs programs one by one as `ibrik run` does and compares them with HotSpot.
              --hosted, --metal   only there (default: both)
              --filter REGEX      only programs whose name, such as launch/MainInitialiser, contains a match
              --part N            one in N of the programs, and all that concern starting; each on one target
              --seed N            chooses the part (default: of the commit, else of the day)
              --dev               quick builds
              --jobs N            programs at the same time (default: 2)
              --keep              leave the images in .ibrik/testing/launch
            """;

    /// @param commit a number made of the commit that is tested, if there is one
    /// @throws IllegalArgumentException with a message for the user
    static LaunchOptions parse(List<String> words, OptionalLong commit) {
        List<Target> targets = new ArrayList<>();
        Pattern filter = Pattern.compile("");
        int part = 1;
        int jobs = 2;
        long seed = commit.orElse(LocalDate.now().toEpochDay());
        boolean development = false;
        boolean keep = false;
        List<String> rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--hosted" -> targets.add(Target.HOSTED);
                case "--metal" -> targets.add(Target.METAL);
                case "--filter" -> filter = Pattern.compile(value(word, rest));
                case "--part" -> part = (int) number(word, rest);
                case "--seed" -> seed = number(word, rest);
                case "--jobs" -> jobs = (int) number(word, rest);
                case "--dev" -> development = true;
                case "--keep" -> keep = true;
                default -> throw new IllegalArgumentException("unknown option " + word + "\n" + USAGE);
            }
        }
        return new LaunchOptions(
                targets.isEmpty() ? List.of(Target.HOSTED, Target.METAL) : List.copyOf(targets),
                filter,
                part,
                seed,
                development,
                keep,
                jobs);
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static long number(String option, List<String> rest) {
        String value = value(option, rest);
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(option + " " + value + " is not a positive number of at most 9 digits");
        }
        return Long.parseLong(value);
    }
}
