package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.replacement.Owner;

/// `Object`, `Float`, `Double`, `String`, `Throwable`, references and monitors.
final class ObjectNatives {
    private ObjectNatives() {}

    static void addTo(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        var intrinsics = natives.over(Owner.INTRINSIC);
        intrinsics.put(
                "java.lang.Object.getClass",
                (machine, frame) -> frame.referenceResult = machine.heap().mirrorOf(frame.references[0].type()));
        replaced.put(
                "java.lang.Object.hashCode",
                (machine, frame) -> frame.result = machine.heap().identityHash(frame.references[0]));
        replaced.put("java.lang.Object.clone", ObjectNatives::copy);
        for (String name : new String[] {"notify", "notifyAll"}) {
            replaced.put(
                    "java.lang.Object." + name,
                    (machine, frame) -> machine.independence().beforeQuestion(machine, "who holds a lock"));
        }
        natives.refuse("waiting for another thread", "java.lang.Object.wait0");
        replaced.put(
                "java.lang.System.identityHashCode",
                (machine, frame) -> frame.result =
                        frame.references[0] == null ? 0 : machine.heap().identityHash(frame.references[0]));
        for (String name : new String[] {
            "java.lang.Float.floatToRawIntBits", "java.lang.Float.intBitsToFloat",
            "java.lang.Double.doubleToRawLongBits", "java.lang.Double.longBitsToDouble"
        }) {
            intrinsics.put(name, (machine, frame) -> frame.result = frame.numbers[0]);
        }
        replaced.put(
                "java.lang.String.intern",
                (machine, frame) ->
                        frame.referenceResult = machine.heap().intern((InstanceObject) frame.references[0]));
        replaced.put("java.lang.Throwable.fillInStackTrace(I)Ljava/lang/Throwable;", (machine, frame) -> {
            machine.independence().beforeQuestion(machine, "the stack of calls");
            machine.remember(frame.references[0]);
            frame.referenceResult = frame.references[0];
        });
        references(natives);
    }

    private static void references(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        for (String type : new String[] {"Reference", "PhantomReference"}) {
            replaced.put(
                    "java.lang.ref." + type + ".clear0",
                    (machine, frame) -> machine.storeReference(frame.references[0], referentOffset(machine), null));
            replaced.put("java.lang.ref." + type + ".refersTo0", (machine, frame) -> {
                machine.beforeRead(frame.references[0], referentOffset(machine));
                frame.result(frame.references[0].reference(referentOffset(machine)) == frame.references[1]);
            });
        }
        replaced.put("java.lang.ref.Finalizer.isFinalizationEnabled", (machine, frame) -> frame.result = 0);
        natives.over(Owner.INTRINSIC).ignore("java.lang.ref.Reference.reachabilityFence");
    }

    private static int referentOffset(Machine machine) {
        return machine.world()
                .named("java.lang.ref.Reference")
                .declaredField("referent")
                .orElseThrow()
                .offset();
    }

    private static void copy(Machine machine, Frame frame) {
        var original = frame.references[0];
        var cloneable = machine.world().named("java.lang.Cloneable");
        if (original.type() instanceof ClassType type && !type.isSubtypeOf(cloneable)) {
            throw machine.throwing().of("java.lang.CloneNotSupportedException", type.name());
        }
        machine.independence().beforeCopy(machine, original);
        frame.referenceResult = machine.heap().shallowCopy(original);
    }
}
