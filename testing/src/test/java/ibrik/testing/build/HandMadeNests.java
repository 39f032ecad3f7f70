package ibrik.testing.build;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What reflection tells of classes that are inside others in ways that no source has.
final class HandMadeNests {
    private final HandMade made;

    HandMadeNests(HandMade made) {
        this.made = made;
    }

    void writeAll() {
        circle();
        emptyEntry();
        nest();
    }

    /// Two classes, each a member of the other.
    private void circle() {
        var entries = InnerClassesAttribute.of(
                List.of(member("Yin", Optional.of("Yang")), member("Yang", Optional.of("Yin"))));
        for (String name : List.of("Yin", "Yang")) {
            made.test(name, type -> {
                type.with(entries);
                tellKin(type, name);
            });
        }
    }

    /// An entry of InnerClasses that is about no class.
    private void emptyEntry() {
        made.test("EmptyEntry", type -> {
            type.with(InnerClassesAttribute.of(List.of(
                    member("Mark", Optional.of("Around")), member("EmptyEntry$In", Optional.of("EmptyEntry")))));
            tellKin(type, "EmptyEntry");
        });
        made.type("EmptyEntry$In", type -> HandMade.constructor(type, ConstantDescs.CD_Object));
        made.change("EmptyEntry", HandMadeNests::clearFirstEntry);
    }

    /// An entry has four numbers of two bytes, and there are two at the end of the file.
    private static byte[] clearFirstEntry(byte[] file) {
        byte[] changed = file.clone();
        int first = file.length - Long.BYTES - Long.BYTES;
        Arrays.fill(changed, first, first + Short.BYTES, (byte) 0);
        return changed;
    }

    /// A host that names a class which is not there, one which has another host, and one that has it.
    private void nest() {
        made.test("Nesting", type -> {
            type.with(NestMembersAttribute.ofSymbols(
                    List.of(ClassDesc.of("Lost"), ClassDesc.of("Yin"), ClassDesc.of("Nested"))));
            tellKin(type, "Nesting");
        });
        made.test("Nested", type -> {
            type.with(NestHostAttribute.of(ClassDesc.of("Nesting")));
            tellKin(type, "Nested");
        });
        made.test("Stray", type -> {
            type.with(NestHostAttribute.of(ClassDesc.of("Nesting")));
            tellKin(type, "Stray");
        });
    }

    private static InnerClassInfo member(String name, Optional<String> outer) {
        return InnerClassInfo.of(ClassDesc.of(name), outer.map(ClassDesc::of), Optional.of(name), 1);
    }

    private static void tellKin(ClassBuilder type, String name) {
        var question = MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_Class);
        HandMade.run(
                type,
                code -> code.loadConstant(ClassDesc.of(name))
                        .invokestatic(ClassDesc.of("Kin"), "of", question)
                        .areturn());
    }
}
