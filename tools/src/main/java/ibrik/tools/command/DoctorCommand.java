package ibrik.tools.command;

import ibrik.tools.examine.Examination;
import ibrik.tools.examine.Finding;
import ibrik.tools.examine.Finding.Level;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import ibrik.tools.output.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ibrik doctor`: what this machine has, whether it works, and what to do.
@Command(
        name = "doctor",
        description = "Says what this machine has, whether KVM really works, and what to do.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private SpeakingOptions speaking;

    @Override
    public Integer call() {
        Console console = speaking.console();
        List<Finding> findings = new Examination(Installation.current()).run();
        boolean healthy = findings.stream().noneMatch(finding -> finding.level() == Level.BAD);
        if (console.json()) {
            console.out().println(Json.of(asJson(findings, healthy)));
        } else {
            findings.forEach(finding -> print(finding, console));
            console.out().println(healthy ? "Programs can be built and run." : "Something is missing.");
        }
        return healthy ? 0 : ExitStatus.HOST;
    }

    private static void print(Finding finding, Console console) {
        String mark = switch (finding.level()) {
            case GOOD -> "ok";
            case HINT -> "hint";
            case BAD -> "BAD";
        };
        console.out().printf(Locale.ROOT, "%-5s %-7s %s%n", mark, finding.name(), finding.what());
        if (!finding.remedy().isEmpty()) {
            console.out().printf(Locale.ROOT, "%13s %s%n", "->", finding.remedy());
        }
    }

    private static Map<String, Object> asJson(List<Finding> findings, boolean healthy) {
        List<Object> list = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", finding.name());
            object.put("level", finding.level().name().toLowerCase(Locale.ROOT));
            object.put("what", finding.what());
            object.put("remedy", finding.remedy());
            list.add(object);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("findings", list);
        all.put("healthy", healthy);
        return all;
    }
}
