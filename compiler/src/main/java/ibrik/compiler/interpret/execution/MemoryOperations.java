package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.problem.CompilerBug;

/// Fields, arrays, allocation, type tests and checks.
final class MemoryOperations {
    private final Translator translator;
    private final Machine machine;

    private MemoryOperations(Translator translator) {
        this.translator = translator;
        this.machine = translator.machine();
    }

    static Operation operation(Translator translator, Node node) {
        return new MemoryOperations(translator).operation(node);
    }

    private int place(Node node) {
        return translator.place(node);
    }

    private Operation operation(Node node) {
        return switch (node) {
            case Access.LoadField load -> loadField(load);
            case Access.StoreField store -> storeField(store);
            case Access.LoadStatic load -> loadStatic(load);
            case Access.StoreStatic store -> storeStatic(store);
            case Access.LoadElement load -> loadElement(load);
            case Access.StoreElement store -> storeElement(store);
            case Computation.ArrayLength length -> arrayLength(length);
            case Creation.New creation -> newInstance(creation);
            case Creation.NewArray creation -> newArray(creation);
            case Creation.NewMultiArray creation -> newMultiArray(creation);
            case Computation.InstanceOf test -> instanceOf(test);
            case Invocation.InitialiseClass initialise -> initialise(initialise);
            case Check check -> check(check);
            default ->
                throw new CompilerBug(
                        "the interpreter does not know " + node.getClass().getSimpleName());
        };
    }

    // ---- fields -----------------------------------------------------------------------------------------------

    private Operation loadField(Access.LoadField load) {
        int object = place(load.input(0));
        int to = place(load);
        var field = load.field();
        int offset = field.offset();
        if (field.type().isReference()) {
            return f -> {
                var from = f.references[object];
                machine.beforeRead(from, offset);
                f.references[to] = from.reference(offset);
            };
        }
        var type = field.type();
        return f -> {
            var from = f.references[object];
            machine.beforeRead(from, offset);
            f.numbers[to] = InstanceObject.read(from, type, offset);
        };
    }

    private Operation storeField(Access.StoreField store) {
        int object = place(store.input(0));
        int value = place(store.input(1));
        int offset = store.field().offset();
        if (store.field().type().isReference()) {
            return f -> machine.storeReference(f.references[object], offset, f.references[value]);
        }
        boolean truth = store.field().type().descriptor().equals("Z");
        int width = store.field().type().bytes();
        return f ->
                machine.storeBits(f.references[object], offset, width, truth ? f.numbers[value] & 1 : f.numbers[value]);
    }

    private Operation loadStatic(Access.LoadStatic load) {
        var slot = machine.slotOf(load.field());
        int to = place(load);
        if (load.field().type().isReference()) {
            return f -> {
                machine.independence().beforeStaticRead(machine, slot.field());
                f.references[to] = slot.reference;
            };
        }
        return f -> {
            machine.independence().beforeStaticRead(machine, slot.field());
            f.numbers[to] = slot.bits;
        };
    }

    private Operation storeStatic(Access.StoreStatic store) {
        var slot = machine.slotOf(store.field());
        var kind = store.field().type().kind();
        int value = place(store.input(0));
        if (store.field().type().isReference()) {
            return f -> machine.storeStatic(slot, kind, 0, f.references[value]);
        }
        return f -> machine.storeStatic(slot, kind, f.numbers[value], null);
    }

    // ---- arrays -----------------------------------------------------------------------------------------------

    private Operation loadElement(Access.LoadElement load) {
        int array = place(load.input(0));
        int index = place(load.input(1));
        int to = place(load);
        if (load.element().isReference()) {
            return f -> {
                var from = f.references[array];
                machine.beforeRead(from, 0);
                f.references[to] = from.references()[f.intAt(index)];
            };
        }
        return f -> {
            var from = (ArrayObject) f.references[array];
            machine.beforeRead(from, 0);
            f.numbers[to] = InstanceObject.read(from, from.type().element(), from.offsetOf(f.intAt(index)));
        };
    }

    private Operation storeElement(Access.StoreElement store) {
        int array = place(store.input(0));
        int index = place(store.input(1));
        int value = place(store.input(2));
        if (store.element().isReference()) {
            return f -> {
                var to = (ArrayObject) f.references[array];
                machine.storeReference(to, to.offsetOf(f.intAt(index)), f.references[value]);
            };
        }
        return f -> {
            var to = (ArrayObject) f.references[array];
            var element = to.type().element();
            long bits = element.descriptor().equals("Z") ? f.numbers[value] & 1 : f.numbers[value];
            machine.storeBits(to, to.offsetOf(f.intAt(index)), element.bytes(), bits);
        };
    }

    private Operation arrayLength(Computation.ArrayLength length) {
        int array = place(length.input(0));
        int to = place(length);
        return f -> f.numbers[to] = ((ArrayObject) f.references[array]).length();
    }

    // ---- allocation -------------------------------------------------------------------------------------------

    private Operation newInstance(Creation.New creation) {
        int to = place(creation);
        var type = creation.type();
        return f -> f.references[to] = machine.heap().instance(type);
    }

    private Operation newArray(Creation.NewArray creation) {
        int length = place(creation.input(0));
        int to = place(creation);
        var type = creation.type();
        return f -> f.references[to] = machine.heap().array(type, f.intAt(length));
    }

    private Operation newMultiArray(Creation.NewMultiArray creation) {
        int to = place(creation);
        int[] lengths = new int[creation.inputs().length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = place(creation.input(i));
        }
        return f -> {
            int[] values = new int[lengths.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = f.intAt(lengths[i]);
                if (values[i] < 0) {
                    throw machine.throwing().of("java.lang.NegativeArraySizeException", String.valueOf(values[i]));
                }
            }
            f.references[to] = nested(creation.type(), values, 0);
        };
    }

    private ArrayObject nested(ArrayType type, int[] lengths, int dimension) {
        var array = machine.heap().array(type, lengths[dimension]);
        if (dimension + 1 < lengths.length) {
            for (int i = 0; i < array.length(); i++) {
                array.setReference(array.offsetOf(i), nested((ArrayType) type.element(), lengths, dimension + 1));
            }
        }
        return array;
    }

    // ---- types and checks -------------------------------------------------------------------------------------

    private Operation instanceOf(Computation.InstanceOf test) {
        int object = place(test.input(0));
        int to = place(test);
        var type = test.type();
        return f -> f.numbers[to] = isInstance(f.references[object], type) ? 1 : 0;
    }

    private static boolean isInstance(HeapObject object, ReferenceType type) {
        return object != null && object.type().isSubtypeOf(type);
    }

    private Operation initialise(Invocation.InitialiseClass node) {
        var type = node.type();
        return f -> machine.classes().initialise(type);
    }

    private Operation check(Check check) {
        int value = place(check.input(0));
        int to = place(check);
        return switch (check) {
            case Check.NullCheck _ ->
                f -> {
                    f.references[to] = f.references[value];
                    if (f.references[value] == null) {
                        throw machine.throwing().nullPointer();
                    }
                };
            case Check.CheckCast cast -> f -> checkCast(f, value, to, cast.type());
            case Check.BoundsCheck bounds -> boundsCheck(bounds, value, to);
            case Check.ZeroCheck _ ->
                f -> {
                    f.numbers[to] = f.numbers[value];
                    if (f.numbers[value] == 0) {
                        throw machine.throwing().of("java.lang.ArithmeticException", "/ by zero");
                    }
                };
            case Check.NegativeSizeCheck _ ->
                f -> {
                    f.numbers[to] = f.numbers[value];
                    if (f.intAt(value) < 0) {
                        throw machine.throwing()
                                .of("java.lang.NegativeArraySizeException", String.valueOf(f.intAt(value)));
                    }
                };
            case Check.StoreCheck store -> storeCheck(value, place(store.input(1)), to);
        };
    }

    private void checkCast(Frame f, int value, int to, ReferenceType type) {
        var object = f.references[value];
        if (object != null && !object.type().isSubtypeOf(type)) {
            throw machine.throwing().classCast(object, type.name());
        }
        f.references[to] = object;
    }

    private Operation boundsCheck(Check.BoundsCheck bounds, int index, int to) {
        int length = place(bounds.input(1));
        return f -> {
            f.numbers[to] = f.numbers[index];
            if (f.intAt(index) < 0 || f.intAt(index) >= f.intAt(length)) {
                throw machine.throwing().index(f.intAt(index), f.intAt(length));
            }
        };
    }

    private Operation storeCheck(int value, int array, int to) {
        return f -> {
            var object = f.references[value];
            var element =
                    (ReferenceType) ((ArrayObject) f.references[array]).type().element();
            if (object != null && !object.type().isSubtypeOf(element)) {
                throw machine.throwing()
                        .of("java.lang.ArrayStoreException", object.type().name());
            }
            f.references[to] = object;
        };
    }
}
