package ibrik.testing.build;

import static ibrik.testing.build.HandMade.NOTHING;
import static ibrik.testing.build.HandMade.STATIC;
import static ibrik.testing.build.HandMade.TEXT;
import static ibrik.testing.build.HandMade.giveInt;
import static ibrik.testing.build.HandMade.make;
import static ibrik.testing.build.HandMade.run;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.DiscontinuedInstruction.JsrInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction.RetInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/// Instructions as other compilers, or nobody, would write them.
final class HandMadeCode {
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final String INIT = ConstantDescs.INIT_NAME;
    private static final int LONGEST_CODE = 65535;

    private final HandMade made;

    HandMadeCode(HandMade made) {
        this.made = made;
    }

    void writeAll() {
        uninitialised();
        constructors();
        jumps();
        smallValues();
        types();
        casts();
        subroutines();
    }

    private void uninitialised() {
        made.code("KeptOverALoop", code -> {
            var again = code.newLabel();
            code.iconst_3().istore(0).new_(OBJECT).dup().astore(1).labelBinding(again);
            code.iinc(0, -1).iload(0).ifgt(again);
            code.aload(1).invokespecial(OBJECT, INIT, NOTHING).pop().iload(0);
            giveInt(code);
        });
        made.code("Returned", code -> code.new_(OBJECT).areturn());
        made.code("Compared", code -> {
            var same = code.newLabel();
            code.new_(OBJECT).dup().if_acmpeq(same).labelBinding(same).ldc("x").areturn();
        });
    }

    private void constructors() {
        constructor(
                "LeavesThis",
                code -> code.trying(
                        tried -> tried.aload(0)
                                .invokespecial(OBJECT, INIT, NOTHING)
                                .return_(),
                        handlers ->
                                handlers.catchingAll(handler -> handler.pop().return_())));
        constructor("NeverCallsAbove", CodeBuilder::return_);
        constructor(
                "ThrowsBefore",
                code -> make(code, "java.lang.ArithmeticException").athrow());
        constructor("CallsAboveInBranches", code -> {
            var other = code.newLabel();
            var end = code.newLabel();
            code.iconst_0()
                    .ifeq(other)
                    .aload(0)
                    .invokespecial(OBJECT, INIT, NOTHING)
                    .goto_(end);
            code.labelBinding(other).aload(0).invokespecial(OBJECT, INIT, NOTHING);
            code.labelBinding(end).return_();
        });
    }

    private void constructor(String name, Consumer<CodeBuilder> constructor) {
        made.test(name, type -> {
            type.withMethodBody(INIT, NOTHING, ClassFile.ACC_PUBLIC, constructor::accept);
            run(
                    type,
                    code -> make(code, name)
                            .invokevirtual(OBJECT, "getClass", MethodTypeDesc.of(ConstantDescs.CD_Class))
                            .areturn());
        });
    }

    private void jumps() {
        for (int padding = 0; padding < 4; padding++) {
            int before = padding;
            made.code("Padding" + before, code -> {
                for (int i = 0; i < before; i++) {
                    code.nop();
                }
                var one = code.newLabel();
                var other = code.newLabel();
                code.iconst_2().tableswitch(1, 2, other, List.of(SwitchCase.of(1, other), SwitchCase.of(2, one)));
                code.labelBinding(one)
                        .ldc("one")
                        .areturn()
                        .labelBinding(other)
                        .ldc("other")
                        .areturn();
            });
        }
        made.code("Far", code -> {
            var start = code.newLabel();
            var end = code.newLabel();
            code.iconst_3().istore(300).goto_w(end).labelBinding(start);
            for (int i = 0; i < 10_000; i++) {
                code.iinc(300, 1);
            }
            code.iload(300);
            giveInt(code);
            code.labelBinding(end).goto_w(start);
        });
        made.code("Longest", code -> {
            for (int i = 0; i < LONGEST_CODE - 5; i++) {
                code.nop();
            }
            code.iconst_5();
            giveInt(code);
        });
        made.code(
                "CatchesNoThrowable",
                code -> code.trying(
                        tried -> tried.ldc("x").areturn(),
                        handlers -> handlers.catching(
                                ConstantDescs.CD_String,
                                handler -> handler.pop().ldc("y").areturn())));
    }

    private void smallValues() {
        made.test("Small", type -> {
            type.withField("truth", ConstantDescs.CD_boolean, STATIC);
            type.withMethodBody(
                    "truth",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean),
                    STATIC,
                    code -> code.bipush(6).ireturn());
            type.withMethodBody(
                    "byte",
                    MethodTypeDesc.of(ConstantDescs.CD_byte),
                    STATIC,
                    code -> code.sipush(511).ireturn());
            var self = ClassDesc.of("Small");
            run(type, code -> {
                code.bipush(7).putstatic(self, "truth", ConstantDescs.CD_boolean);
                code.getstatic(self, "truth", ConstantDescs.CD_boolean)
                        .bipush(10)
                        .imul();
                code.invokestatic(self, "truth", MethodTypeDesc.of(ConstantDescs.CD_boolean))
                        .iadd();
                code.sipush(1000)
                        .imul()
                        .invokestatic(self, "byte", MethodTypeDesc.of(ConstantDescs.CD_byte))
                        .iadd();
                giveInt(code);
            });
        });
        made.code("SmallElement", code -> {
            code.iconst_1()
                    .newarray(TypeKind.BOOLEAN)
                    .dup()
                    .iconst_0()
                    .bipush(6)
                    .bastore()
                    .iconst_0()
                    .baload();
            giveInt(code);
        });
    }

    private void types() {
        var runnable = ClassDesc.of("java.lang.Runnable");
        made.code(
                "TextRuns",
                code -> code.ldc("x")
                        .invokeinterface(runnable, "run", NOTHING)
                        .ldc("ran")
                        .areturn());
        made.test("TextRunsFromAField", type -> {
            type.withField("kept", runnable, STATIC);
            var self = ClassDesc.of("TextRunsFromAField");
            run(
                    type,
                    code -> code.ldc("x")
                            .putstatic(self, "kept", runnable)
                            .getstatic(self, "kept", runnable)
                            .invokeinterface(runnable, "run", NOTHING)
                            .ldc("ran")
                            .areturn());
        });
    }

    private void casts() {
        var absent = ClassDesc.of("NotThere");
        made.code(
                "CastsNull",
                code -> code.aconst_null()
                        .checkcast(absent)
                        .pop()
                        .ldc("null is anything")
                        .areturn());
        made.test("CastsSomething", type -> {
            type.withMethodBody("some", MethodTypeDesc.of(OBJECT, ConstantDescs.CD_int), STATIC, code -> {
                var other = code.newLabel();
                code.iload(0)
                        .ifeq(other)
                        .ldc("x")
                        .areturn()
                        .labelBinding(other)
                        .aconst_null()
                        .areturn();
            });
            var some = MethodTypeDesc.of(OBJECT, ConstantDescs.CD_int);
            var self = ClassDesc.of("CastsSomething");
            run(
                    type,
                    code -> code.iconst_0()
                            .invokestatic(self, "some", some)
                            .checkcast(absent)
                            .pop()
                            .iconst_1()
                            .invokestatic(self, "some", some)
                            .checkcast(absent)
                            .areturn());
        });
        made.code(
                "ClonesAnother",
                code -> make(code, "java.lang.Object")
                        .invokevirtual(OBJECT, "clone", MethodTypeDesc.of(OBJECT))
                        .areturn());
        made.code(
                "FinalizesAnArray",
                code -> code.iconst_3()
                        .newarray(TypeKind.INT)
                        .invokevirtual(ConstantDescs.CD_int.arrayType(), "finalize", NOTHING)
                        .ldc("x")
                        .areturn());
    }

    /// Subroutines themselves are refused; code beside them is verified.
    private void subroutines() {
        made.old("BesideASubroutine", 48, false, type -> {
            withSubroutine(type);
            run(type, code -> code.ldc("x").areturn());
        });
        made.old("WrongBesideASubroutine", 48, false, type -> {
            withSubroutine(type);
            type.withMethodBody("wrong", TEXT, STATIC, code -> code.iconst_1().areturn());
            run(type, code -> code.ldc("x").areturn());
        });
        made.old(
                "ClassConstantBeforeJava5",
                48,
                false,
                type -> run(type, code -> code.ldc(OBJECT).areturn()));
    }

    private static void withSubroutine(java.lang.classfile.ClassBuilder type) {
        type.withMethodBody("other", MethodTypeDesc.of(ConstantDescs.CD_int), STATIC, code -> {
            var routine = code.newLabel();
            code.with(JsrInstruction.of(routine)).iconst_1().ireturn();
            code.labelBinding(routine).astore(2).with(RetInstruction.of(2));
        });
    }
}
