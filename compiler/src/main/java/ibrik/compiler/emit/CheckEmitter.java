package ibrik.compiler.emit;

import ibrik.compiler.ir.Check;

/// Writes checks: a condition and a call that throws.
final class CheckEmitter {
    private final FunctionText text;
    private final ModuleText module;
    private final Operands operands;
    private final TypeTests types;
    private final Failures failures;

    CheckEmitter(FunctionText text, Operands operands, TypeTests types) {
        this.text = text;
        this.module = text.module();
        this.operands = operands;
        this.types = types;
        this.failures = new Failures(text);
    }

    void emit(Check check) {
        switch (check) {
            case Check.NullCheck reference -> nullCheck(reference);
            case Check.CheckCast cast -> checkCast(cast);
            case Check.BoundsCheck index -> boundsCheck(index);
            case Check.ZeroCheck divisor -> zeroCheck(divisor);
            case Check.NegativeSizeCheck length -> negativeSizeCheck(length);
            case Check.StoreCheck value -> storeCheck(value);
        }
    }

    private void zeroCheck(Check.ZeroCheck check) {
        failures.failIf(
                check, "icmp eq " + operands.typed(check.input(0)) + ", 0", "ibrik_throw_division_by_zero", "", "");
    }

    private void negativeSizeCheck(Check.NegativeSizeCheck check) {
        String length = operands.typed(check.input(0));
        failures.failIf(check, "icmp slt " + length + ", 0", "ibrik_throw_negative_size", "i32", length);
    }

    private void nullCheck(Check.NullCheck check) {
        String isNull = text.define("icmp eq " + operands.typed(check.input(0)) + ", null");
        failures.fail(check, isNull, "ibrik_throw_null_pointer", "", "", Failures.UNLIKELY + ", !make.implicit !8");
    }

    private void boundsCheck(Check.BoundsCheck check) {
        failures.failIf(
                check,
                "icmp uge " + operands.typed(check.input(0)) + ", " + operands.value(check.input(1)),
                "ibrik_throw_index",
                "i32, i32",
                operands.typed(check.input(0)) + ", " + operands.typed(check.input(1)));
    }

    private void checkCast(Check.CheckCast cast) {
        var reference = cast.input(0);
        String next = text.newLabel("cast");
        if (!reference.isNeverNull()) {
            String isNull = text.define("icmp eq " + operands.typed(reference) + ", null");
            String test = text.newLabel("test");
            text.line("br i1 " + isNull + ", label %" + next + ", label %" + test);
            text.startLabel(test);
        }
        String answer = types.isInstance(operands.value(reference), cast.type());
        String fails = text.define("xor i1 " + answer + ", true");
        failures.fail(
                cast,
                fails,
                "ibrik_throw_class_cast",
                "ptr, i32",
                operands.typed(reference) + ", i32 " + module.absolute(Symbols.hubNumber(cast.type())),
                Failures.UNLIKELY);
        text.line("br label %" + next);
        text.startLabel(next);
    }

    private void storeCheck(Check.StoreCheck check) {
        String allowed = module.function("ibrik_array_store_allowed", "i32", "ptr, ptr");
        String next = text.newLabel("stored");
        if (!check.input(0).isNeverNull()) {
            String isNull = text.define("icmp eq " + operands.typed(check.input(0)) + ", null");
            String test = text.newLabel("store");
            text.line("br i1 " + isNull + ", label %" + next + ", label %" + test);
            text.startLabel(test);
        }
        // Most arrays of references that code stores to without knowing more are Object[]: everything fits.
        String slow = text.newLabel("check");
        String hub = operands.hubOf(operands.value(check.input(1)));
        String open = text.define("icmp eq i32 " + hub + ", " + operands.absolute("hubnumber:[Ljava.lang.Object;"));
        text.line("br i1 " + open + ", label %" + next + ", label %" + slow);
        text.startLabel(slow);
        String answer = text.define("call i32 " + allowed + "(" + operands.typed(check.input(1)) + ", "
                + operands.typed(check.input(0)) + ")");
        failures.failIf(
                check,
                "icmp eq i32 " + answer + ", 0",
                "ibrik_throw_array_store",
                "ptr",
                operands.typed(check.input(0)));
        text.line("br label %" + next);
        text.startLabel(next);
    }
}
