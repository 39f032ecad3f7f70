package ibrik.compiler.emit;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.ir.Computation;

/// Writes tests of the class of an object, by numbers that the linker knows.
final class TypeTests {
    private final FunctionText text;
    private final ModuleText module;
    private final Operands operands;

    TypeTests(FunctionText text, Operands operands) {
        this.text = text;
        this.module = text.module();
        this.operands = operands;
    }

    /// An i1: the object, not null, is an instance of the type.
    String isInstance(String object, ReferenceType type) {
        if (type instanceof ClassType target && target.superclassOrNull() == null) {
            return "true";
        }
        if (type instanceof ArrayType) {
            return isArrayInstance(object, type);
        }
        String hub = operands.hubOf(object);
        var target = (ClassType) type;
        if (target.isInterface()) {
            String place = operands.hubPlace(Symbols.interfaceSlot(target), hub);
            String number = text.define("load i16, ptr " + place + ", align 2, !invariant.load !8");
            String wanted = text.define("trunc i32 " + operands.absolute(Symbols.interfaceNumber(target)) + " to i16");
            return text.define("icmp eq i16 " + number + ", " + wanted);
        }
        if (target.isFinal()) {
            return text.define("icmp eq i32 " + hub + ", " + operands.absolute(Symbols.hubNumber(target)));
        }
        String distance = text.define("sub i32 " + hub + ", " + operands.absolute(Symbols.hubNumber(target)));
        return text.define("icmp ule i32 " + distance + ", " + operands.absolute(Symbols.hubSpan(target)));
    }

    private String isArrayInstance(String object, ReferenceType type) {
        String before = text.newLabel("exact");
        String slow = text.newLabel("slow");
        String next = text.newLabel("tested");
        text.line("br label %" + before);
        text.startLabel(before);
        String hub = operands.hubOf(object);
        String exact = text.define("icmp eq i32 " + hub + ", " + operands.absolute(Symbols.hubNumber(type)));
        text.line("br i1 " + exact + ", label %" + next + ", label %" + slow);
        text.startLabel(slow);
        String callee = module.function("ibrik_is_instance", "i32", "ptr, i32");
        String answer = text.define(
                "call i32 " + callee + "(ptr " + object + ", i32 " + operands.absolute(Symbols.hubNumber(type)) + ")");
        String holds = text.define("icmp ne i32 " + answer + ", 0");
        text.line("br label %" + next);
        text.startLabel(next);
        return text.define("phi i1 [ true, %" + before + " ], [ " + holds + ", %" + slow + " ]");
    }

    void instanceOf(Computation.InstanceOf test) {
        var reference = test.input(0);
        if (reference.isNeverNull()) {
            text.line(operands.result(test) + "zext i1 " + isInstance(operands.value(reference), test.type())
                    + " to i32");
            return;
        }
        String start = text.newLabel("start");
        String nonNull = text.newLabel("nonnull");
        String next = text.newLabel("done");
        text.line("br label %" + start);
        text.startLabel(start);
        String isNull = text.define("icmp eq " + operands.typed(reference) + ", null");
        text.line("br i1 " + isNull + ", label %" + next + ", label %" + nonNull);
        text.startLabel(nonNull);
        String answer = isInstance(operands.value(reference), test.type());
        String last = text.newLabel("answer");
        text.line("br label %" + last);
        text.startLabel(last);
        text.line("br label %" + next);
        text.startLabel(next);
        String found = text.define("phi i1 [ false, %" + start + " ], [ " + answer + ", %" + last + " ]");
        text.line(operands.result(test) + "zext i1 " + found + " to i32");
    }
}
