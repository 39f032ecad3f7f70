package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.synthetic.MethodTypes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Constants that are method handles or method types (JVMS §5.4.3.5): made once, by the lookup of their class.
final class HandleExpansion {
    private static final MethodTypeDesc HANDLE = MethodTypeDesc.of(
            ConstantDescs.CD_MethodHandle,
            ConstantDescs.CD_MethodHandles_Lookup,
            ConstantDescs.CD_int,
            ConstantDescs.CD_Class,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Object);
    private static final ClassDesc CALL_SITES = ClassDesc.of("ibrik.runtime.library.invoke.CallSites");

    private HandleExpansion() {}

    /// The type of such a constant.
    static ClassDesc typeOf(LoadableConstantEntry entry) {
        return entry instanceof MethodHandleEntry ? ConstantDescs.CD_MethodHandle : ConstantDescs.CD_MethodType;
    }

    static byte[] classFile(Generator generator, Site site, LoadableConstantEntry entry) {
        return generator.value(site, code -> {
            if (entry instanceof MethodTypeEntry type) {
                MethodTypes.load(code, MethodDescriptor.of(type.descriptor().stringValue()));
            } else {
                handle(code, site, (MethodHandleEntry) entry);
            }
        });
    }

    private static void handle(CodeBuilder code, Site site, MethodHandleEntry entry) {
        var member = entry.reference();
        String descriptor = member.type().stringValue();
        CustomExpansion.loadLookup(code, site.caller());
        code.loadConstant(entry.kind());
        code.ldc(member.owner().asSymbol()).ldc(member.name().stringValue());
        if (member instanceof FieldRefEntry) {
            MethodTypes.loadClass(code, ClassDesc.ofDescriptor(descriptor));
        } else {
            MethodTypes.load(code, MethodDescriptor.of(descriptor));
        }
        code.invokestatic(CALL_SITES, "constant", HANDLE);
    }
}
