package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Invocation;
import java.util.HashMap;
import java.util.Map;

/// Calls: arguments are copied into a new frame, the result comes back out of it.
final class CallOperations {
    private final Machine machine;
    private final Invocation.Call call;
    private final int[] places;
    private final boolean[] areReferences;
    private final int target;
    private final Map<ReferenceType, Callee> selected = new HashMap<>();

    private CallOperations(Translator translator, Invocation.Call call) {
        this.machine = translator.machine();
        this.call = call;
        int count = call.inputs().length;
        places = new int[count];
        areReferences = new boolean[count];
        for (int i = 0; i < count; i++) {
            places[i] = translator.place(call.input(i));
            areReferences[i] = call.input(i).kind() == Kind.REFERENCE;
        }
        target = call.kind() == Kind.VOID ? -1 : translator.place(call);
    }

    static Operation call(Translator translator, Invocation.Call call) {
        var operation = new CallOperations(translator, call);
        if (call.dispatch() == Invocation.Dispatch.DIRECT) {
            var callee = translator.machine().callee(call.method());
            return frame -> operation.run(callee, frame);
        }
        return frame -> operation.run(operation.select(frame.references[operation.places[0]]), frame);
    }

    private Callee select(HeapObject receiver) {
        var known = selected.get(receiver.type());
        if (known == null) {
            var method = Hierarchy.select(receiver.type(), call.method())
                    .orElseThrow(() -> machine.refusal(receiver.type() + " is no receiver of " + call.method()));
            known = machine.callee(method);
            selected.put(receiver.type(), known);
        }
        return known;
    }

    private void run(Callee callee, Frame caller) {
        var frame = machine.frameFor(callee);
        for (int i = 0; i < places.length; i++) {
            if (areReferences[i]) {
                frame.references[i] = caller.references[places[i]];
            } else {
                frame.numbers[i] = caller.numbers[places[i]];
            }
        }
        machine.call(callee, frame);
        if (target >= 0) {
            if (call.kind() == Kind.REFERENCE) {
                caller.references[target] = frame.referenceResult;
            } else {
                caller.numbers[target] = frame.result;
            }
        }
    }
}
