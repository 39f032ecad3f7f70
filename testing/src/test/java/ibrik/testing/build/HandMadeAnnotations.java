package ibrik.testing.build;

import static ibrik.testing.build.HandMade.INTERFACE;
import static ibrik.testing.build.HandMade.NOTHING;
import static ibrik.testing.build.HandMade.STATIC;
import static ibrik.testing.build.HandMade.run;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.AnnotationDefaultAttribute;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.MethodParameterInfo;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleParameterAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/// Attributes for reflection that do not fit what they name: what the program gets when it asks for them.
final class HandMadeAnnotations {
    private static final ClassDesc POLICY = ClassDesc.of("java.lang.annotation.RetentionPolicy");
    private static final ClassDesc RETENTION = ClassDesc.of("java.lang.annotation.Retention");
    private static final ClassDesc NOT_THERE = ClassDesc.of("NotThere");
    private static final AnnotationValue TEXT = AnnotationValue.ofString("x");

    private final HandMade made;

    HandMadeAnnotations(HandMade made) {
        this.made = made;
    }

    void writeAll() {
        values();
        kinds();
        defaults();
        parameters();
        members();
        names();
        records();
    }

    private void values() {
        kind("Number", ConstantDescs.CD_int, null, runTime());
        kind("Named", ConstantDescs.CD_Class, null, runTime());
        kind("Chosen", POLICY, null, runTime());
        kind("Numbers", ConstantDescs.CD_int.arrayType(), null, runTime());
        kind("Nesting", ClassDesc.of("Number"), null, runTime());
        marked("TextAsNumber", "Number", TEXT);
        marked("ClassNotThere", "Named", AnnotationValue.ofClass(NOT_THERE));
        marked("ConstantNotThere", "Chosen", AnnotationValue.ofEnum(POLICY, "NEVER"));
        marked("ConstantOfAnother", "Chosen", AnnotationValue.ofEnum(ClassDesc.of("java.lang.Thread$State"), "NEW"));
        marked("TextsAsNumbers", "Numbers", AnnotationValue.ofArray(TEXT));
        marked("ArrayAsNumber", "Number", AnnotationValue.ofArray(TEXT));
        marked("NestedNotThere", "Nesting", AnnotationValue.ofAnnotation(Annotation.of(NOT_THERE)));
        marked("NestedOfAnother", "Nesting", AnnotationValue.ofAnnotation(Annotation.of(ClassDesc.of("Empty"))));
    }

    private void kinds() {
        var number = AnnotationValue.ofInt(1);
        kind("Empty", ConstantDescs.CD_int, number, runTime());
        kind("Unkept", ConstantDescs.CD_int, null, List.of());
        kind("OddlyKept", ConstantDescs.CD_int, null, List.of(retention(AnnotationValue.ofEnum(POLICY, "NEVER"))));
        kind("WronglyKept", ConstantDescs.CD_int, null, List.of(retention(number)));
        made.type("Broken", type -> type.withFlags(ClassFile.ACC_INTERFACE));
        made.type("NoAnnotation", type -> type.withFlags(INTERFACE));
        for (String kind : List.of("Unkept", "OddlyKept", "WronglyKept", "Broken", "NoAnnotation", "NotThere")) {
            marked("Of" + kind, kind, number);
        }
        var twice = Annotation.of(ClassDesc.of("Empty"));
        asked("Twice", List.of(twice, twice));
        made.type("Synthetic", type -> {
            type.withFlags(INTERFACE | ClassFile.ACC_ANNOTATION);
            type.withInterfaceSymbols(ClassDesc.of("java.lang.annotation.Annotation"));
            type.with(RuntimeVisibleAnnotationsAttribute.of(runTime()));
            int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT | ClassFile.ACC_SYNTHETIC;
            type.withMethod("value", MethodTypeDesc.of(ConstantDescs.CD_int), flags, method -> {});
        });
        marked("OfSynthetic", "Synthetic", number);
        made.type("OnlyRunnable", type -> {
            type.withFlags(INTERFACE | ClassFile.ACC_ANNOTATION);
            type.withInterfaceSymbols(ClassDesc.of("java.lang.Runnable"));
        });
        asked("OfRunnable", List.of(Annotation.of(ClassDesc.of("OnlyRunnable"))));
    }

    private void defaults() {
        kind("TextByDefault", ConstantDescs.CD_int, TEXT, runTime());
        kind("ClassByDefault", ConstantDescs.CD_Class, AnnotationValue.ofClass(NOT_THERE), runTime());
        marked("OfTextByDefault", "TextByDefault", AnnotationValue.ofInt(1));
        marked("OfClassByDefault", "ClassByDefault", AnnotationValue.ofClass(ConstantDescs.CD_int));
    }

    private void parameters() {
        var marks = List.of(Annotation.of(ClassDesc.of("Empty")));
        made.test("TooManyParameters", type -> {
            type.withMethod("m", NOTHING, STATIC, method -> {
                method.with(RuntimeVisibleParameterAnnotationsAttribute.of(List.of(marks)));
                method.withCode(code -> code.return_());
            });
            ask("TooManyParameters", type);
        });
    }

    private void names() {
        made.test("NameThatIsNoText", type -> {
            type.withMethod("m", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int), STATIC, method -> {
                method.with(MethodParametersAttribute.of(
                        MethodParameterInfo.ofParameter(Optional.of("one"), ClassFile.ACC_SYNTHETIC)));
                method.withCode(code -> code.return_());
            });
            ask("NameThatIsNoText", type);
        });
        made.change("NameThatIsNoText", HandMadeAnnotations::withoutName);
    }

    /// The name of the parameter with that flag becomes an index beyond all.
    private static byte[] withoutName(byte[] file) {
        int at = 0;
        while (file[at] != 5
                || file[at + 1] != 1
                || file[at + 4] != ClassFile.ACC_SYNTHETIC >> 8
                || file[at + 5] != 0) {
            at++;
        }
        file[at + 2] = -1;
        return file;
    }

    /// Before Java 16 nobody knew what a record is.
    private void records() {
        for (int version : List.of(51, ClassFile.latestMajorVersion())) {
            String name = "RecordOf" + version;
            made.old(name, version, true, type -> {
                type.withFlags(ClassFile.ACC_FINAL).withSuperclass(ClassDesc.of("java.lang.Record"));
                type.withField("x", ConstantDescs.CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
                type.with(RecordAttribute.of(RecordComponentInfo.of("x", ConstantDescs.CD_int)));
                ask(name, type);
            });
        }
    }

    private void members() {
        for (String member : List.of("Broken", "NotThere")) {
            String outer = "Around" + member;
            made.test(outer, type -> {
                var info = InnerClassInfo.of(
                        ClassDesc.of(member), Optional.of(ClassDesc.of(outer)), Optional.of("Inner"), STATIC);
                type.with(InnerClassesAttribute.of(info));
                ask(outer, type);
            });
        }
    }

    // ---- parts ------------------------------------------------------------------------------------------------

    private static Annotation retention(AnnotationValue policy) {
        return Annotation.of(RETENTION, AnnotationElement.of("value", policy));
    }

    private static List<Annotation> runTime() {
        return List.of(retention(AnnotationValue.ofEnum(POLICY, "RUNTIME")));
    }

    /// An annotation interface with one member.
    private void kind(String name, ClassDesc type, AnnotationValue defaultOrNull, List<Annotation> marks) {
        made.type(name, kind -> {
            kind.withFlags(INTERFACE | ClassFile.ACC_ANNOTATION);
            kind.withInterfaceSymbols(ClassDesc.of("java.lang.annotation.Annotation"));
            kind.with(RuntimeVisibleAnnotationsAttribute.of(marks));
            kind.withMethod("value", MethodTypeDesc.of(type), ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT, method -> {
                if (defaultOrNull != null) {
                    method.with(AnnotationDefaultAttribute.of(defaultOrNull));
                }
            });
        });
    }

    private void marked(String name, String kind, AnnotationValue value) {
        asked(name, List.of(Annotation.of(ClassDesc.of(kind), AnnotationElement.of("value", value))));
    }

    private void asked(String name, List<Annotation> marks) {
        made.test(name, type -> {
            type.with(RuntimeVisibleAnnotationsAttribute.of(marks));
            ask(name, type);
        });
    }

    private static void ask(String name, java.lang.classfile.ClassBuilder type) {
        run(
                type,
                code -> code.ldc(ClassDesc.of(name))
                        .invokestatic(
                                ClassDesc.of("Look"),
                                "at",
                                MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_Class))
                        .areturn());
    }
}
