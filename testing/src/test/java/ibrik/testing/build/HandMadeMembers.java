package ibrik.testing.build;

import static ibrik.testing.build.HandMade.INTERFACE;
import static ibrik.testing.build.HandMade.STATIC;
import static ibrik.testing.build.HandMade.TEXT;
import static ibrik.testing.build.HandMade.constructor;
import static ibrik.testing.build.HandMade.giveInt;
import static ibrik.testing.build.HandMade.make;
import static ibrik.testing.build.HandMade.run;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Classes, fields and methods as other compilers, or nobody, would declare and name them.
final class HandMadeMembers {
    private static final ClassDesc NUMBER = ConstantDescs.CD_int;

    private final HandMade made;

    HandMadeMembers(HandMade made) {
        this.made = made;
    }

    void writeAll() {
        interfaces();
        special();
        nests();
        fields();
        names();
        library();
    }

    private void interfaces() {
        var secret = ClassDesc.of("Secret");
        made.type("Secret", type -> {
            type.withFlags(INTERFACE);
            type.withMethodBody(
                    "own", TEXT, ClassFile.ACC_PRIVATE, code -> code.ldc("own").areturn());
            type.withMethodBody(
                    "told",
                    TEXT,
                    ClassFile.ACC_PUBLIC,
                    code -> code.aload(0).invokeinterface(secret, "own", TEXT).areturn());
            type.withMethodBody("all", TEXT, STATIC, code -> code.ldc("all").areturn());
        });
        for (String name : List.of("own", "told", "all")) {
            String tested = "Secret_" + name;
            made.test(tested, type -> {
                type.withInterfaceSymbols(secret);
                constructor(type, ConstantDescs.CD_Object);
                run(
                        type,
                        code -> make(code, tested)
                                .invokeinterface(secret, name, TEXT)
                                .areturn());
            });
        }
        made.type("Final", type -> {
            type.withFlags(INTERFACE);
            int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL;
            type.withMethodBody("m", TEXT, flags, code -> code.ldc("final").areturn());
        });
        made.code("UsesFinal", code -> code.ldc(ClassDesc.of("Final")).areturn());
    }

    private void special() {
        var above = ClassDesc.of("Above");
        made.type("Above", type -> {
            constructor(type, ConstantDescs.CD_Object);
            type.withMethodBody(
                    "m", TEXT, ClassFile.ACC_PUBLIC, code -> code.ldc("above").areturn());
        });
        made.code(
                "SpecialOfAnother",
                code -> make(code, "Above").invokespecial(above, "m", TEXT).areturn());
        made.test("ConstructorOfAbove", type -> {
            type.withSuperclass(above);
            run(type, code -> make(code, "ConstructorOfAbove").areturn());
        });
        made.type("Middle", type -> {
            type.withSuperclass(above);
            constructor(type, above);
            type.withMethodBody(
                    "m", TEXT, ClassFile.ACC_PUBLIC, code -> code.ldc("middle").areturn());
        });
        var middle = ClassDesc.of("Middle");
        made.test("SpecialOfTheFarthest", type -> {
            type.withSuperclass(middle);
            constructor(type, middle);
            type.withMethodBody(
                    "m",
                    TEXT,
                    ClassFile.ACC_PUBLIC,
                    code -> code.aload(0).invokespecial(above, "m", TEXT).areturn());
            run(
                    type,
                    code -> make(code, "SpecialOfTheFarthest")
                            .invokevirtual(above, "m", TEXT)
                            .areturn());
        });
    }

    private void nests() {
        made.type("Host", type -> {
            type.withField("x", NUMBER, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC);
            type.with(NestMembersAttribute.ofSymbols(List.of(ClassDesc.of("Listed"), ClassDesc.of("OldListed"))));
        });
        for (String name : List.of("Listed", "Unlisted")) {
            made.test(name, type -> {
                type.with(NestHostAttribute.of(ClassDesc.of("Host")));
                readX(type);
            });
        }
        made.old("OldListed", 54, true, type -> {
            type.with(NestHostAttribute.of(ClassDesc.of("Host")));
            readX(type);
        });
        made.test("OfNoHost", type -> {
            type.with(NestHostAttribute.of(ClassDesc.of("NotThere")));
            readX(type);
        });
    }

    private static void readX(java.lang.classfile.ClassBuilder type) {
        run(type, code -> {
            code.getstatic(ClassDesc.of("Host"), "x", NUMBER);
            giveInt(code);
        });
    }

    private void fields() {
        made.test("Namesakes", type -> {
            var self = ClassDesc.of("Namesakes");
            var text = ConstantDescs.CD_String;
            type.withField("f", NUMBER, STATIC).withField("f", text, STATIC);
            var valueOf = MethodTypeDesc.of(text, NUMBER);
            run(type, code -> {
                code.iconst_5().putstatic(self, "f", NUMBER).ldc("x").putstatic(self, "f", text);
                code.getstatic(self, "f", NUMBER)
                        .invokestatic(text, "valueOf", valueOf)
                        .getstatic(self, "f", text);
                code.invokevirtual(text, "concat", MethodTypeDesc.of(text, text))
                        .areturn();
            });
        });
        made.test("StoresFinalLate", type -> {
            type.withField("f", NUMBER, STATIC | ClassFile.ACC_FINAL);
            run(
                    type,
                    code -> code.iconst_1()
                            .putstatic(ClassDesc.of("StoresFinalLate"), "f", NUMBER)
                            .ldc("x")
                            .areturn());
        });
        made.test("NoRecord", type -> {
            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
            type.withSuperclass(ClassDesc.of("java.lang.Record"));
            run(type, code -> {
                code.ldc(ClassDesc.of("NoRecord"));
                code.invokevirtual(ConstantDescs.CD_Class, "isRecord", MethodTypeDesc.of(ConstantDescs.CD_boolean));
                giveInt(code);
            });
        });
    }

    private void names() {
        String strange = "a b-\u03c0'\"\\%s";
        made.test("StrangeNames", type -> {
            type.withMethodBody(
                    strange, TEXT, STATIC, code -> code.aconst_null().athrow());
            run(
                    type,
                    code -> code.trying(
                            tried -> tried.invokestatic(ClassDesc.of("StrangeNames"), strange, TEXT)
                                    .areturn(),
                            handlers -> handlers.catchingAll(handler -> handler.invokevirtual(
                                            ConstantDescs.CD_Throwable,
                                            "getStackTrace",
                                            MethodTypeDesc.of(ClassDesc.of("java.lang.StackTraceElement")
                                                    .arrayType()))
                                    .iconst_0()
                                    .aaload()
                                    .areturn())));
        });
        closing();
        made.type(
                "java.lang.Stranger",
                type -> type.withMethodBody(
                        "m", TEXT, STATIC, code -> code.ldc("x").areturn()));
        made.code(
                "AddsToTheLibrary",
                code -> code.invokestatic(ClassDesc.of("java.lang.Stranger"), "m", TEXT)
                        .areturn());
    }

    /// Names with what ends the arguments of a descriptor.
    private void closing() {
        var base = ClassDesc.of("Closing)base(");
        var below = ClassDesc.of("below)(");
        var take = MethodTypeDesc.of(ConstantDescs.CD_String, NUMBER, base, base.arrayType());
        made.type("Closing)base(", type -> {
            constructor(type, ConstantDescs.CD_Object);
            type.withMethodBody(
                    "take)", take, STATIC, code -> code.ldc("(taken)").areturn());
        });
        made.type("below)(", type -> {
            type.withSuperclass(base);
            constructor(type, base);
        });
        var give = MethodTypeDesc.of(base, base);
        made.type(
                "Gives",
                type -> type.withMethodBody(
                        "give", give, STATIC, code -> code.aload(0).areturn()));
        made.code(
                "GivesIt",
                code -> code.aconst_null()
                        .invokestatic(ClassDesc.of("Gives"), "give", give)
                        .areturn());
        made.code(
                "GivesNothing",
                code -> code.aconst_null()
                        .invokestatic(ClassDesc.of("Gives"), "absent", give)
                        .areturn());
        made.code("TakesBelow", code -> {
            make(code.iconst_1(), "below)(").iconst_0().anewarray(below);
            code.invokestatic(base, "take)", take).areturn();
        });
        made.code("TakesAnother", code -> {
            make(code.iconst_1(), "java.lang.Object").iconst_0().anewarray(below);
            code.invokestatic(base, "take)", take).areturn();
        });
    }

    private void library() {
        made.code("HiddenMethod", code -> {
            code.ldc("x")
                    .invokevirtual(ConstantDescs.CD_String, "isLatin1", MethodTypeDesc.of(ConstantDescs.CD_boolean));
            giveInt(code);
        });
        made.code("HiddenField", code -> {
            code.ldc("x").getfield(ConstantDescs.CD_String, "hash", NUMBER);
            giveInt(code);
        });
        made.code(
                "HiddenClass",
                code -> code.ldc(ClassDesc.of("java.lang.CharacterData00")).areturn());
    }
}
