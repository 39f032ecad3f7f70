package ibrik.testing.launch;

import ibrik.compiler.option.Target;
import ibrik.testing.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Which programs run where. What concerns starting always runs on every target; of the others a part, each on one
/// target, so that all of them get their turn as seeds change.
final class Selection {
    private Selection() {}

    /// One start of a program.
    record Run(Program program, Target target) {}

    static List<Run> choose(List<Program> programs, LaunchOptions options) {
        List<Run> runs = new ArrayList<>();
        List<Program> others = new ArrayList<>();
        for (Program program : programs) {
            if (options.part() == 1 || program.concernsStarting()) {
                options.targets().forEach(target -> add(runs, program, target));
            } else {
                others.add(program);
            }
        }
        Random random = new Random(options.seed());
        Collections.shuffle(others, random);
        for (Program program : others.subList(0, (others.size() + options.part() - 1) / options.part())) {
            add(
                    runs,
                    program,
                    options.targets().get(random.nextInt(options.targets().size())));
        }
        return runs;
    }

    private static void add(List<Run> runs, Program program, Target target) {
        String only = program.directives().only();
        if (only.isEmpty() || only.equals("metal") == (target == Target.METAL)) {
            runs.add(new Run(program, target));
        }
    }
}
