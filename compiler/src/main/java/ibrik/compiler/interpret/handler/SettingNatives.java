package ibrik.compiler.interpret.handler;

import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.option.Profile;
import ibrik.compiler.option.StartSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        natives.put(
                "ibrik.runtime.library.lang.ModuleAccess.exports",
                (machine, frame) ->
                        frame.referenceResult = texts(machine, settings.access().exports()));
        natives.put(
                "ibrik.runtime.library.lang.ModuleAccess.opens",
                (machine, frame) ->
                        frame.referenceResult = texts(machine, settings.access().opens()));
    }

    /// An array of the heap with these texts.
    static ArrayObject texts(Machine machine, Collection<String> texts) {
        var array =
                machine.heap().array(machine.world().arrayOf(machine.world().named("java.lang.String")), texts.size());
        int index = 0;
        for (String text : texts) {
            array.references()[index++] = machine.heap().intern(text);
        }
        return array;
    }

    /// Names and values by turns, in the order of the names: an image is the same however its options were put.
    private static ArrayObject properties(Machine machine, StartSettings settings) {
        var sorted = new TreeMap<>(settings.properties());
        List<String> all = new ArrayList<>();
        sorted.forEach((name, value) -> all.addAll(List.of(name, value)));
        return texts(machine, all);
    }
}
