package ibrik.compiler.emit;

import ibrik.compiler.ir.Creation;
import ibrik.vocabulary.layout.ObjectLayout;

/// Writes the creation of objects by the functions of [Allocation].
final class CreationEmitter {
    private final FunctionText text;
    private final ModuleText module;
    private final Operands operands;

    CreationEmitter(FunctionText text, Operands operands) {
        this.text = text;
        this.module = text.module();
        this.operands = operands;
    }

    void emit(Creation creation) {
        switch (creation) {
            case Creation.New instance -> create(instance);
            case Creation.NewArray array -> createArray(array);
            case Creation.NewMultiArray arrays -> createMultiArray(arrays);
        }
    }

    private void create(Creation.New creation) {
        Allocation.defineInstance(module);
        text.call(
                operands.result(creation),
                "ptr @" + Allocation.INSTANCE + "(i32 " + module.absolute(Symbols.hubNumber(creation.type())) + ", i64 "
                        + creation.type().instanceBytes() + ")",
                "");
    }

    private void createArray(Creation.NewArray creation) {
        Allocation.defineArray(module);
        int shift = Integer.numberOfTrailingZeros(creation.type().element().bytes());
        text.call(
                operands.result(creation),
                "ptr @" + Allocation.ARRAY + "(i32 " + module.absolute(Symbols.hubNumber(creation.type())) + ", "
                        + operands.typed(creation.input(0)) + ", i64 " + shift + ")",
                "");
    }

    private void createMultiArray(Creation.NewMultiArray creation) {
        Allocation.defineArray(module);
        int count = creation.inputs().length;
        String lengths = text.newLabel("lengths").replace('.', '_');
        text.call(
                "%" + lengths + " = ",
                "ptr @" + Allocation.ARRAY + "(i32 " + module.absolute("hubnumber:[I") + ", i32 " + count + ", i64 2)",
                "");
        for (int i = 0; i < count; i++) {
            String place = text.define(
                    "getelementptr inbounds i8, ptr %" + lengths + ", i64 " + (ObjectLayout.ARRAY_ELEMENTS + 4 * i));
            text.line("store " + operands.typed(creation.input(i)) + ", ptr " + place + ", align 4");
        }
        String callee = module.function("ibrik_allocate_multi_array", "ptr", "i32, ptr");
        text.call(
                operands.result(creation),
                "ptr " + callee + "(i32 " + module.absolute(Symbols.hubNumber(creation.type())) + ", ptr %" + lengths
                        + ")",
                "");
    }
}
