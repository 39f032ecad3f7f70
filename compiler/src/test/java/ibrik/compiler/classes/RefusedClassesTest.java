package ibrik.compiler.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Signature;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Class files that javac does not write are taken or refused as by the virtual machine that runs this test.
final class RefusedClassesTest {
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc NUMBER = MethodTypeDesc.of(ConstantDescs.CD_int);
    private static final MethodTypeDesc TEXT = MethodTypeDesc.of(ConstantDescs.CD_String);
    private static final int VERSION_AT = 7;

    @TempDir
    private Path folder;

    @Test
    void aSoundClassIsTaken() throws IOException {
        write(
                "Sound",
                type -> code(type, "one", 0, NUMBER, code -> code.iconst_1().ireturn()));
        assertEquals("", refusal("Sound"));
    }

    @Test
    void superclassesMustBeClassesThatMayBeExtended() throws IOException {
        write("OfFinal", type -> type.withSuperclass(ConstantDescs.CD_String));
        write("OfInterface", type -> type.withSuperclass(ClassDesc.of("java.lang.Runnable")));
        write("Implements", type -> type.withInterfaceSymbols(ClassDesc.of("java.util.ArrayList")));
        write("Neighbour", type -> type.withSuperclass(ClassDesc.of("java.util.Collections$UnmodifiableCollection")));
        write("OfSealed", type -> type.withInterfaceSymbols(ClassDesc.of("java.lang.constant.ConstantDesc")));
        for (String name : List.of("OfFinal", "OfInterface", "Implements", "OfSealed")) {
            assertEquals("IncompatibleClassChangeError", refusal(name), name);
        }
        assertEquals("IllegalAccessError", refusal("Neighbour"));
    }

    /// Kotlin's compiler names Object where javac names the class of the array.
    @Test
    void anythingMayCloneArraysAndNothingElseThatIsNotItsOwn() throws IOException {
        var clone = MethodTypeDesc.of(ConstantDescs.CD_Object);
        write(
                "ClonesArray",
                type -> code(
                        type,
                        "copy",
                        ClassFile.ACC_STATIC,
                        NOTHING,
                        code -> code.iconst_1()
                                .newarray(TypeKind.INT)
                                .invokevirtual(ConstantDescs.CD_Object, "clone", clone)
                                .pop()
                                .return_()));
        write(
                "ClonesOther",
                type -> code(
                        type,
                        "copy",
                        ClassFile.ACC_STATIC,
                        NOTHING,
                        code -> code.ldc("text")
                                .invokevirtual(ConstantDescs.CD_Object, "clone", clone)
                                .pop()
                                .return_()));
        assertEquals("", refusal("ClonesArray"));
        assertEquals("VerifyError", refusal("ClonesOther"));
    }

    @Test
    void whatStandsAboveItselfOrNowhereIsRefused() throws IOException {
        write("One", type -> type.withSuperclass(ClassDesc.of("Two")));
        write("Two", type -> type.withSuperclass(ClassDesc.of("One")));
        write("Orphan", type -> type.withSuperclass(ClassDesc.of("Nobody")));
        assertEquals("ClassCircularityError", refusal("One"));
        assertEquals("NoClassDefFoundError", refusal("Orphan"));
    }

    @Test
    void finalMethodsAreNotOverridden() throws IOException {
        write("Overrides", type -> code(type, "notify", ClassFile.ACC_PUBLIC, NOTHING, CodeBuilder::return_));
        assertEquals("IncompatibleClassChangeError", refusal("Overrides"));
    }

    @Test
    void flagsAndMembersThatClashAreRefused() throws IOException {
        write("Clash", type -> type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT));
        write(
                "TwoSides",
                type -> type.withField("f", ConstantDescs.CD_int, ClassFile.ACC_PUBLIC | ClassFile.ACC_PRIVATE));
        write("Twice", type -> type.withField("f", ConstantDescs.CD_int, 0).withField("f", ConstantDescs.CD_int, 0));
        write("Bodiless", type -> type.withMethod("m", NOTHING, 0, method -> {}));
        for (String name : List.of("Clash", "TwoSides", "Twice", "Bodiless")) {
            assertEquals("ClassFormatError", refusal(name), name);
        }
    }

    @Test
    void filesThatAreCutOffOrOfAnotherClassOrOfTheFutureAreRefused() throws IOException {
        byte[] sound = write("Cut", type -> {});
        Files.write(folder.resolve("Cut.class"), Arrays.copyOf(sound, sound.length - 1));
        Files.write(folder.resolve("Other.class"), sound);
        byte[] future = write("Future", type -> {});
        future[VERSION_AT]++;
        Files.write(folder.resolve("Future.class"), future);
        assertEquals("ClassFormatError", refusal("Cut"));
        assertEquals("NoClassDefFoundError", refusal("Other"));
        assertEquals("UnsupportedClassVersionError", refusal("Future"));
    }

    @Test
    void codeMustKeepTheRulesOfTypesInBridgesAndOldFilesToo() throws IOException {
        write(
                "Wrong",
                type -> code(type, "text", 0, TEXT, code -> code.iconst_1().areturn()));
        write(
                "Bridge",
                type -> code(
                        type,
                        "text",
                        ClassFile.ACC_BRIDGE,
                        TEXT,
                        code -> code.iconst_1().areturn()));
        write("Old", type -> {
            type.withVersion(48, 0);
            code(type, "text", 0, TEXT, code -> code.iconst_1().areturn());
        });
        write(
                "Absent",
                type -> code(
                        type,
                        "gone",
                        0,
                        MethodTypeDesc.of(ClassDesc.of("Nobody"), ConstantDescs.CD_String),
                        code -> code.aload(1).areturn()));
        for (String name : List.of("Wrong", "Bridge", "Old")) {
            assertEquals("VerifyError", refusal(name), name);
        }
        assertEquals("NoClassDefFoundError", refusal("Absent"));
    }

    @Test
    void typesAreInferredInOldFiles() throws IOException {
        write("OldLoop", type -> {
            type.withVersion(48, 0);
            code(type, "loop", 0, NUMBER, code -> {
                var again = code.newBoundLabel();
                code.iconst_0().ifne(again).iconst_2().ireturn();
            });
        });
        assertEquals("", refusal("OldLoop"));
    }

    /// HotSpot reads the frames one after the other, and looks behind none that is for no instruction.
    @Test
    void tablesOfTypeMapsAreReadInOrder() throws IOException {
        assertEquals("", withTypeMaps("Mapped", 0, 0));
        assertEquals("VerifyError", withTypeMaps("WrongOffset", 2, 1));
        assertEquals("VerifyError", withTypeMaps("NoFrames", 1, 0));
        assertEquals("ClassFormatError", withTypeMaps("Shorter", 2, 251));
        assertEquals("ClassFormatError", withTypeMaps("TooWide", 5, 4));
    }

    /// @param at    the byte of the table that is changed: 0 and 1 number of frames, 2 sort, 3 and 4 offset, 5 type of
    ///              the new variable
    private String withTypeMaps(String name, int at, int value) throws IOException {
        byte[] bytes = ClassFile.of()
                .build(
                        ClassDesc.of(name),
                        type -> code(type, "m", 0, NUMBER, code -> {
                            code.bipush(5).istore(1);
                            var end = code.newLabel();
                            code.iload(1)
                                    .ifeq(end)
                                    .iinc(1, 1)
                                    .labelBinding(end)
                                    .iload(1)
                                    .ireturn();
                        }));
        bytes[contentOf("StackMapTable", bytes) + at] = (byte) value;
        Files.write(folder.resolve(name + ".class"), bytes);
        return refusal(name);
    }

    /// Where the content of the last attribute of that name stands, which is shorter than 256 bytes.
    private static int contentOf(String attribute, byte[] bytes) {
        int name = 0;
        for (var entry : ClassFile.of().parse(bytes).constantPool()) {
            name = entry instanceof Utf8Entry text && text.equalsString(attribute) ? entry.index() : name;
        }
        int at = bytes.length - 6;
        while (bytes[at] != name >> 8
                || bytes[at + 1] != (byte) name
                || bytes[at + 2] + bytes[at + 3] + bytes[at + 4] != 0) {
            at--;
        }
        return at + 6;
    }

    @Test
    void ofAStaticInitialiserOnlyTheFlagStaticCounts() throws IOException {
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
        byte[] bytes = write("Flagged", type -> code(type, "<clinit>", flags, NOTHING, CodeBuilder::return_));
        int at = contentOf("Code", bytes) - 14;
        assertEquals(flags, bytes[at + 1]);
        bytes[at] = (byte) (ClassFile.ACC_ABSTRACT >> 8);
        Files.write(folder.resolve("Flagged.class"), bytes);
        assertEquals("", refusal("Flagged"));
    }

    @Test
    void theNameOfTheSourceIsAText() throws IOException {
        byte[] bytes = write("Source", type -> type.with(SourceFileAttribute.of("Source.java")));
        bytes[contentOf("SourceFile", bytes) + 1] = 0;
        Files.write(folder.resolve("Source.class"), bytes);
        assertEquals("ClassFormatError", refusal("Source"));
    }

    @Test
    void genericTypesAreOfVariablesThatAreThere() throws IOException {
        for (int length : List.of(2, 1)) {
            write(
                    "Generic" + length,
                    type -> code(type, "m", 0, NOTHING, code -> {
                        var end = code.newLabel();
                        code.nop().nop();
                        var start = code.startLabel();
                        code.labelBinding(end).return_();
                        code.localVariable(0, "one", ConstantDescs.CD_Object, start, code.endLabel());
                        code.localVariableType(
                                0,
                                "one",
                                Signature.of(ConstantDescs.CD_Object),
                                start,
                                length == 2 ? code.endLabel() : end);
                    }));
        }
        assertEquals("", refusal("Generic2"));
        assertEquals("ClassFormatError", refusal("Generic1"));
    }

    /// Nobody reads them before the program does; the class has no descriptor whose text could stand for their name.
    @Test
    void annotationsMayBeAnything() throws IOException {
        byte[] bytes = write(
                "Annotated",
                type -> type.with(RuntimeVisibleAnnotationsAttribute.of(Annotation.of(ConstantDescs.CD_Object))));
        bytes[contentOf("RuntimeVisibleAnnotations", bytes) + 3] = (byte) 200;
        Files.write(folder.resolve("Annotated.class"), bytes);
        assertEquals("", refusal("Annotated"));
    }

    private static void code(
            ClassBuilder type, String name, int flags, MethodTypeDesc descriptor, Consumer<CodeBuilder> code) {
        type.withMethodBody(name, descriptor, flags, code);
    }

    private byte[] write(String name, Consumer<ClassBuilder> content) throws IOException {
        byte[] bytes = ClassFile.of(StackMapsOption.DROP_STACK_MAPS).build(ClassDesc.of(name), content);
        Files.write(folder.resolve(name + ".class"), bytes);
        return bytes;
    }

    /// The error of both sides by its simple name, or nothing.
    private String refusal(String name) throws IOException {
        String expected = ofHotSpot(name);
        try (var path = new ClassPath(List.of(), List.of(folder))) {
            String found = "";
            try {
                new ClassWorld(path).named(name).needLinkable();
            } catch (UnusableClass unusable) {
                found = unusable.refusal().toString();
            }
            String kind = found.contains(":") ? found.substring(0, found.indexOf(':')) : found;
            assertEquals(expected, kind, found);
            return kind;
        }
    }

    private String ofHotSpot(String name) throws IOException {
        URL[] here = {folder.toUri().toURL()};
        try (var loader = new URLClassLoader(here, ClassLoader.getPlatformClassLoader())) {
            // Asking for fields links the class and runs nothing.
            assertNotNull(loader.loadClass(name).getDeclaredFields());
            return "";
        } catch (LinkageError error) {
            return error.getClass().getSimpleName();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
