package ibrik.compiler.interpret.handler;

import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.option.Profile;
import ibrik.compiler.option.StartSettings;
import java.util.TreeMap;

/// Questions of the runtime to the settings of the build.
final class SettingNatives {
    private SettingNatives() {}

    static void addTo(HostNatives natives, StartSettings settings) {
        natives.put(
                "ibrik.runtime.library.lang.StandardProperties.given",
                (machine, frame) -> frame.referenceResult = properties(machine, settings));
        natives.put(
                "ibrik.runtime.option.Profile.isPerformance",
                (machine, frame) -> frame.result(settings.profile() == Profile.PERFORMANCE));
    }

    /// Names and values by turns, in the order of the names: an image is the same however its options were put.
    private static ArrayObject properties(Machine machine, StartSettings settings) {
        var sorted = new TreeMap<>(settings.properties());
        var array = machine.heap()
                .array(machine.world().arrayOf(machine.world().named("java.lang.String")), 2 * sorted.size());
        int index = 0;
        for (var property : sorted.entrySet()) {
            array.references()[index] = machine.heap().intern(property.getKey());
            array.references()[index + 1] = machine.heap().intern(property.getValue());
            index += 2;
        }
        return array;
    }
}
