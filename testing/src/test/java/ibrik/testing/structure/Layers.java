package ibrik.testing.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the classes of each package may mention beside their own package: one line for every package of every module.
///
/// Names begin behind `ibrik.`; `X.*` stands for X and all packages below it. In each module a line stands below those
/// that it allows, so the table reads from the ground up.
final class Layers {
    private static final String RULES = """
            vocabulary.mark:
            vocabulary.layout:
            vocabulary.raw: vocabulary.mark vocabulary.layout

            machine.register: vocabulary.*
            machine.table: vocabulary.*
            machine.device: vocabulary.*
            machine.instruction: vocabulary.* machine.register
            machine.cpuid: vocabulary.* machine.instruction

            runtime.arithmetic: vocabulary.*
            runtime.platform: vocabulary.* machine.*
            runtime.executor: vocabulary.* runtime.platform
            runtime.memory: vocabulary.* machine.* runtime.platform
            runtime.heap.layout: vocabulary.* machine.* runtime.platform
            runtime.heap.setting: vocabulary.* runtime.platform runtime.heap.layout
            runtime.heap.space: vocabulary.* runtime.platform runtime.heap.layout runtime.heap.setting
            runtime.heap.check: vocabulary.* runtime.platform runtime.heap.layout runtime.heap.setting \
            runtime.heap.space
            runtime.heap.report: vocabulary.* runtime.platform runtime.heap.layout runtime.heap.setting \
            runtime.heap.space
            runtime.heap.collection: vocabulary.* runtime.platform runtime.executor runtime.heap.layout runtime.heap.setting \
            runtime.heap.space runtime.heap.check runtime.heap.report
            runtime.heap: vocabulary.* machine.* runtime.platform runtime.executor runtime.memory runtime.heap.*
            runtime.type: vocabulary.* runtime.platform runtime.executor runtime.heap
            runtime.exception: vocabulary.* runtime.platform runtime.heap runtime.heap.collection \
            runtime.type
            runtime.missing: vocabulary.* runtime.type runtime.exception
            runtime.option: vocabulary.* runtime.platform runtime.heap.* runtime.exception
            runtime.thread: vocabulary.* runtime.platform runtime.executor runtime.memory runtime.heap.* runtime.type \
            runtime.exception runtime.option
            runtime.files: vocabulary.* runtime.platform runtime.type
            runtime.initialisation: vocabulary.* runtime.platform runtime.executor runtime.type runtime.exception runtime.thread
            LIBRARY
            runtime.startup: vocabulary.* BELOW_LIBRARY runtime.library.*
            runtime.hosted: vocabulary.* machine.* runtime.startup BELOW_LIBRARY runtime.library.*

            kernel.console: vocabulary.* machine.* runtime.platform runtime.exception runtime.library.lang
            kernel.lock: vocabulary.* machine.* kernel.console
            kernel.memory.layout: vocabulary.* machine.* kernel.console
            kernel.memory.frame: vocabulary.* machine.* runtime.memory kernel.console kernel.lock \
            kernel.memory.layout
            kernel.memory.mapping: vocabulary.* machine.* runtime.platform kernel.console kernel.lock kernel.memory.layout \
            kernel.memory.frame
            kernel.memory.range: vocabulary.* machine.* kernel.console kernel.lock kernel.memory.layout \
            kernel.memory.frame kernel.memory.mapping
            kernel.memory: vocabulary.* machine.* runtime.memory runtime.platform kernel.console kernel.lock \
            kernel.memory.*
            kernel.acpi: vocabulary.*
            kernel.interrupt: vocabulary.* machine.* runtime.platform runtime.executor runtime.exception kernel.console kernel.lock \
            kernel.memory.* kernel.acpi
            kernel.processor: vocabulary.* machine.* kernel.console kernel.lock kernel.memory.* kernel.interrupt
            kernel.device.pci: vocabulary.* machine.* kernel.console kernel.memory.* kernel.interrupt
            kernel.device.virtio: vocabulary.* machine.* runtime.platform kernel.console kernel.memory.* \
            kernel.interrupt kernel.device.pci
            kernel.device.console: vocabulary.* kernel.console kernel.memory.* kernel.device.virtio
            kernel.boot: vocabulary.* machine.* runtime.* kernel.*

            compiler.problem:
            compiler.option: compiler.problem
            compiler.verify.format:
            compiler.verify: compiler.verify.format
            compiler.classes: vocabulary.layout vocabulary.mark compiler.problem compiler.option compiler.verify.*
            compiler.metadata: compiler.problem compiler.classes
            compiler.synthetic:
            compiler.synthetic.bootstrap: compiler.problem compiler.classes compiler.synthetic
            compiler.synthetic.access: compiler.problem compiler.classes compiler.synthetic
            compiler.replacement: vocabulary.layout compiler.problem compiler.option compiler.classes \
            compiler.synthetic.bootstrap
            compiler.launch: compiler.problem compiler.classes compiler.verify.format
            compiler.synthetic.start: compiler.classes compiler.launch
            compiler.ir: compiler.problem compiler.classes
            compiler.ir.build: compiler.problem compiler.classes compiler.verify.format compiler.ir
            compiler.interpret.object: vocabulary.layout compiler.problem compiler.classes compiler.ir
            compiler.interpret.execution: vocabulary.layout compiler.problem compiler.classes compiler.ir \
            compiler.ir.build compiler.synthetic.bootstrap compiler.interpret.object
            compiler.interpret.handler: vocabulary.layout compiler.problem compiler.option compiler.classes \
            compiler.replacement \
            compiler.interpret.object compiler.interpret.execution
            compiler.interpret: vocabulary.layout compiler.problem compiler.option compiler.classes compiler.ir \
            compiler.synthetic.bootstrap compiler.interpret.*
            compiler.synthetic.handle: vocabulary.layout compiler.problem compiler.classes compiler.synthetic \
            compiler.interpret.object
            compiler.reflection: compiler.problem compiler.classes compiler.synthetic.access compiler.interpret \
            compiler.interpret.object
            compiler.analysis.flow: compiler.problem compiler.classes compiler.ir
            compiler.analysis.world: compiler.problem compiler.classes compiler.ir compiler.interpret \
            compiler.interpret.object \
            compiler.analysis.flow
            compiler.analysis.fold: compiler.problem compiler.option compiler.classes compiler.ir compiler.ir.build \
            compiler.launch compiler.interpret compiler.interpret.object compiler.reflection compiler.synthetic.* \
            compiler.replacement \
            compiler.analysis.world
            compiler.analysis: compiler.problem compiler.option compiler.classes compiler.ir compiler.ir.build \
            compiler.interpret.object compiler.metadata compiler.analysis.flow compiler.analysis.world
            compiler.analysis.early: compiler.problem compiler.classes compiler.ir compiler.synthetic.access \
            compiler.interpret.object \
            compiler.interpret.execution compiler.analysis.world
            compiler.optimise: compiler.problem compiler.option compiler.classes compiler.ir compiler.ir.build \
            compiler.analysis compiler.analysis.world
            compiler.check: vocabulary.layout vocabulary.mark compiler.problem compiler.option \
            compiler.classes compiler.ir \
            compiler.analysis.world compiler.interpret compiler.interpret.object compiler.optimise compiler.replacement \
            compiler.synthetic.access
            compiler.check.missing: compiler.problem compiler.verify.format compiler.classes compiler.ir compiler.analysis.world \
            compiler.synthetic.start
            compiler.emit: vocabulary.layout compiler.problem compiler.option compiler.classes compiler.ir \
            compiler.interpret.object compiler.analysis.world
            compiler.llvm: vocabulary.layout compiler.problem
            compiler.code: vocabulary.layout compiler.problem compiler.option compiler.classes compiler.ir \
            compiler.analysis.world compiler.optimise compiler.emit compiler.llvm
            compiler.image.message: compiler.classes compiler.verify.format
            compiler.image.elf: compiler.problem
            compiler.image.unwind: vocabulary.layout compiler.problem compiler.image.elf
            compiler.image.dwarf: compiler.problem compiler.image.elf
            compiler.image.liveness: vocabulary.layout compiler.problem compiler.image.elf compiler.image.unwind
            compiler.image.table: vocabulary.layout compiler.problem compiler.image.elf compiler.image.unwind \
            compiler.image.dwarf compiler.image.liveness
            compiler.image: vocabulary.layout compiler.problem compiler.option compiler.llvm compiler.image.*
            compiler.data: vocabulary.layout compiler.problem compiler.classes compiler.analysis.world \
            compiler.interpret.object compiler.emit compiler.image.*
            compiler.stack: vocabulary.layout compiler.problem compiler.classes compiler.analysis.world \
            compiler.emit compiler.image.elf compiler.image.unwind
            compiler.stage: compiler.*
            compiler: compiler.problem compiler.option compiler.classes compiler.launch compiler.metadata compiler.replacement \
            compiler.interpret compiler.analysis.world compiler.check compiler.check.missing compiler.image compiler.stage

            tools.failure: compiler.problem
            tools.output: compiler compiler.problem tools.failure
            tools.host: compiler compiler.classes compiler.problem tools.failure tools.output
            tools.build: compiler compiler.classes compiler.option compiler.problem tools.failure tools.output tools.host
            tools.suite: tools.failure tools.output tools.host
            tools.emulator: tools.failure tools.output tools.host
            tools.examine: compiler compiler.check compiler.problem tools.failure tools.output tools.host tools.emulator
            tools.application: compiler compiler.classes compiler.launch compiler.option compiler.problem compiler.verify.format \
            tools.failure tools.output \
            tools.host tools.build
            tools.trace.agent:
            tools.trace: compiler.metadata compiler.option compiler.problem tools.failure tools.output tools.host tools.application \
            tools.trace.agent
            tools.measure: compiler compiler.option compiler.problem tools.failure tools.output tools.host \
            tools.build tools.application tools.emulator
            tools.junit: compiler.classes compiler.problem tools.failure tools.output tools.host tools.application
            tools.command: compiler compiler.check compiler.option compiler.problem tools.*
            tools: tools.*

            testing.program:
            testing.run: compiler compiler.option compiler.problem tools.* testing.program
            testing.compare: testing.run
            testing.launch: compiler compiler.option compiler.problem tools.* testing.program testing.run \
            testing.compare
            testing.ladder: compiler.option tools.* testing.program testing.run testing.compare
            testing.suites: tools.* testing.run
            testing.console: tools.*
            testing.pipes: tools.*
            testing.cores: tools.*
            testing.machines: compiler.classes tools.*
            testing.random: compiler compiler.option compiler.problem tools.* testing.run testing.compare
            testing.mutants: compiler compiler.classes compiler.option compiler.problem tools.* testing.run
            testing.faults: compiler compiler.option compiler.problem tools.* testing.program testing.run \
            testing.compare
            testing: compiler compiler.option compiler.problem tools.* testing.*
            """;

    /// Packages of the runtime below the library.
    private static final String BELOW_LIBRARY =
            "runtime.platform runtime.executor runtime.memory runtime.heap.* runtime.type runtime.exception "
                    + "runtime.missing runtime.option runtime.thread runtime.files runtime.initialisation";

    /// The folders of substitutions for `java.*`, in the order in which they may know one another.
    private static final List<String> LIBRARY = List.of(
            "text",
            "reflect",
            "serial",
            "invoke",
            "foreign",
            "regex",
            "zip",
            "net",
            "io",
            "files",
            "lang",
            "misc",
            "process",
            "nio",
            "ref",
            "security",
            "concurrent",
            "util",
            "logging",
            "time");

    private Layers() {}

    /// The allowed words of each package, both without wildcards resolved.
    static Map<String, Set<String>> rules() {
        var rules = new LinkedHashMap<String, Set<String>>();
        for (String line : RULES.split("\n")) {
            if (line.equals("LIBRARY")) {
                addLibrary(rules);
            } else if (!line.isBlank()) {
                int colon = line.indexOf(':');
                String allowed = line.substring(colon + 1).replace("BELOW_LIBRARY", BELOW_LIBRARY);
                rules.put(line.substring(0, colon), words(allowed));
            }
        }
        return rules;
    }

    private static void addLibrary(Map<String, Set<String>> rules) {
        var allowed = words("vocabulary.* " + BELOW_LIBRARY);
        for (String folder : LIBRARY) {
            rules.put("runtime.library." + folder, new TreeSet<>(allowed));
            allowed.add("runtime.library." + folder);
        }
    }

    private static Set<String> words(String text) {
        return text.isBlank()
                ? new TreeSet<>()
                : new TreeSet<>(List.of(text.strip().split("\\s+")));
    }

    static boolean covers(String word, String mentioned) {
        return word.endsWith(".*")
                ? (mentioned + ".").startsWith(word.substring(0, word.length() - 1))
                : mentioned.equals(word);
    }

    /// A circle of packages, in order, or an empty list.
    static List<String> circle(Map<String, Set<String>> mentions) {
        var done = new TreeMap<String, Boolean>();
        for (String start : mentions.keySet()) {
            var found = circle(start, mentions, done, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> circle(
            String at, Map<String, Set<String>> mentions, Map<String, Boolean> done, List<String> path) {
        if (path.contains(at)) {
            return path.subList(path.indexOf(at), path.size());
        }
        if (done.putIfAbsent(at, true) != null) {
            return List.of();
        }
        var longer = new ArrayList<>(path);
        longer.add(at);
        for (String next : mentions.getOrDefault(at, Set.of())) {
            var found = circle(next, mentions, done, longer);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
