package ibrik.compiler.emit;

import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Node;
import ibrik.vocabulary.layout.ObjectLayout;
import java.util.Set;

/// Writes reads and writes of fields and elements, with the order that Java asks for and the barriers of the collector.
final class AccessEmitter {
    private final FunctionText text;
    private final ModuleText module;
    private final Operands operands;
    private final Set<Node> barrierFreeOrNull;
    private final Set<Node> frozen;

    /// @param barrierFreeOrNull stores of references that need no barrier; null if none needs one
    /// @param frozen loads of elements that become indices, see [RacyIndices]
    AccessEmitter(FunctionText text, Operands operands, Set<Node> barrierFreeOrNull, Set<Node> frozen) {
        this.text = text;
        this.module = text.module();
        this.operands = operands;
        this.barrierFreeOrNull = barrierFreeOrNull;
        this.frozen = frozen;
    }

    void emit(Access access) {
        switch (access) {
            case Access.LoadField load -> loadField(load);
            case Access.StoreField store -> storeField(store);
            case Access.LoadStatic load -> load(load, staticPlace(load.field()), load.field());
            case Access.StoreStatic store ->
                store(
                        store.input(0),
                        staticPlace(store.field()),
                        store.field(),
                        store.input(0).kind() == Kind.REFERENCE);
            case Access.LoadElement load -> loadElement(load);
            case Access.StoreElement store -> storeElement(store);
        }
    }

    void arrayLength(Computation.ArrayLength length) {
        String place = text.define(
                "getelementptr inbounds i8, " + operands.typed(length.input(0)) + ", i64 " + ObjectLayout.ARRAY_LENGTH);
        text.line(operands.result(length) + "load i32, ptr " + place + ", align 8, !tbaa !" + module.aliasTag("length")
                + ", !range !" + module.metadata("!{i32 0, i32 -2147483648}"));
    }

    private String fieldPlace(Node object, Field field) {
        return text.define("getelementptr inbounds i8, " + operands.typed(object) + ", i64 " + field.offset());
    }

    private String staticPlace(Field field) {
        return module.address(field.symbol());
    }

    private void loadField(Access.LoadField load) {
        load(load, fieldPlace(load.input(0), load.field()), load.field());
    }

    /// True if the instruction, which stores `value` into an object, has to tell the collector.
    boolean needsBarrier(Node store, Node value) {
        return value.kind() == Kind.REFERENCE && barrierFreeOrNull != null && !barrierFreeOrNull.contains(store);
    }

    private void storeField(Access.StoreField store) {
        String place = fieldPlace(store.input(0), store.field());
        if (needsBarrier(store, store.input(1))) {
            StoreBarrier.FIELD.write(text, operands.value(store.input(0)), place, operands.value(store.input(1)));
        }
        store(store.input(1), place, store.field(), needsBarrier(store, store.input(1)));
    }

    /// Whoever reads a reference sees what its object was given before; docs/decisions/006-memory-model.md.
    private static String ofPublication(boolean publishes) {
        return publishes ? " release" : " unordered";
    }

    private String ordering(Field field) {
        return field.isVolatile() ? " seq_cst" : " unordered";
    }

    private void load(Node target, String place, Field field) {
        var type = field.type();
        String memory = LlvmText.memoryType(type);
        String load = "load atomic " + memory + ", ptr " + place + ordering(field) + ", align " + type.bytes()
                + ", !tbaa !" + module.aliasTag(field.toString());
        if (memory.equals(LlvmText.type(type.kind()))) {
            text.line(operands.result(target) + load);
        } else {
            String raw = text.define(load);
            text.line(operands.result(target) + Operands.extension(type) + " " + memory + " " + raw + " to i32");
        }
    }

    /// @param publishes whether it stores a reference where another thread may find it
    private void store(Node value, String place, Field field, boolean publishes) {
        var type = field.type();
        String memory = LlvmText.memoryType(type);
        String operand = operands.narrowed(value, memory);
        String ordering = field.isVolatile() ? ordering(field) : ofPublication(publishes);
        text.line("store atomic " + memory + " " + operand + ", ptr " + place + ordering + ", align " + type.bytes()
                + ", !tbaa !" + module.aliasTag(field.toString()));
    }

    private String elementPlace(Node array, Node index, JavaType element) {
        String wide = text.define("zext " + operands.typed(index) + " to i64");
        String start = text.define(
                "getelementptr inbounds i8, " + operands.typed(array) + ", i64 " + ObjectLayout.ARRAY_ELEMENTS);
        return text.define(
                "getelementptr inbounds " + LlvmText.memoryType(element) + ", ptr " + start + ", i64 " + wide);
    }

    private String elementTag(JavaType element) {
        return ", align " + element.bytes() + ", !tbaa !"
                + module.aliasTag("["
                        + (element.isReference()
                                ? "L"
                                : element.bytes() + element.kind().toString()));
    }

    private void loadElement(Access.LoadElement load) {
        var element = load.element();
        String place = elementPlace(load.input(0), load.input(1), element);
        String memory = LlvmText.memoryType(element);
        String ordering = element.isReference() ? " unordered" : "";
        String access = "load " + (element.isReference() ? "atomic " : "") + memory + ", ptr " + place + ordering
                + elementTag(element);
        if (frozen.contains(load)) {
            access = "freeze " + memory + " " + text.define(access);
        }
        if (memory.equals(LlvmText.type(element.kind()))) {
            text.line(operands.result(load) + access);
        } else {
            String raw = text.define(access);
            text.line(operands.result(load) + Operands.extension(element) + " " + memory + " " + raw + " to i32");
        }
    }

    private void storeElement(Access.StoreElement store) {
        var element = store.element();
        String place = elementPlace(store.input(0), store.input(1), element);
        String memory = LlvmText.memoryType(element);
        String operand = operands.narrowed(store.input(2), memory);
        boolean reference = element.isReference();
        if (needsBarrier(store, store.input(2))) {
            StoreBarrier.ELEMENT.write(text, operands.value(store.input(0)), place, operands.value(store.input(2)));
        }
        text.line("store " + (reference ? "atomic " : "") + memory + " " + operand + ", ptr " + place
                + (reference ? ofPublication(needsBarrier(store, store.input(2))) : "") + elementTag(element));
    }
}
