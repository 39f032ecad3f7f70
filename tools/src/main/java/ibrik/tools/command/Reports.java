package ibrik.tools.command;

import ibrik.compiler.BuildResult;
import ibrik.tools.output.Console;

/// Prints what a build has to tell beside its image.
final class Reports {
    private Reports() {}

    /// Reports that were asked for go to the standard output; figures to the error stream, with -v.
    static void print(BuildResult result, Console console) {
        if (!console.json()) {
            result.reports().values().forEach(report -> console.out().println(report.stripTrailing()));
        }
        result.figures().forEach((name, value) -> console.detail(name + " " + value));
    }
}
