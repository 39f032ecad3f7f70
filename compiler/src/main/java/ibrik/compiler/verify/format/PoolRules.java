package ibrik.compiler.verify.format;

import static java.lang.classfile.constantpool.PoolEntry.TAG_CLASS;
import static java.lang.classfile.constantpool.PoolEntry.TAG_DYNAMIC;
import static java.lang.classfile.constantpool.PoolEntry.TAG_FIELDREF;
import static java.lang.classfile.constantpool.PoolEntry.TAG_INTERFACE_METHODREF;
import static java.lang.classfile.constantpool.PoolEntry.TAG_INVOKE_DYNAMIC;
import static java.lang.classfile.constantpool.PoolEntry.TAG_METHODREF;
import static java.lang.classfile.constantpool.PoolEntry.TAG_METHOD_HANDLE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_METHOD_TYPE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_MODULE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_NAME_AND_TYPE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_PACKAGE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_STRING;
import static java.lang.classfile.constantpool.PoolEntry.TAG_UTF8;

import java.lang.invoke.MethodHandleInfo;

/// What the entries of a constant pool must say of one another, whether code uses them or not.
final class PoolRules {
    private static final int HANDLES_OF_INTERFACES_SINCE = 52;

    private final Pool pool;
    private final Names names;
    private final int version;

    PoolRules(Pool pool, Names names, int version) {
        this.pool = pool;
        this.names = names;
        this.version = version;
    }

    /// First that each index leads to an entry of the right kind, then what the names say.
    void check() {
        for (int i = 1; i < pool.size(); i++) {
            checkIndices(i);
        }
        for (int i = 1; i < pool.size(); i++) {
            checkNames(i);
        }
    }

    private void checkIndices(int index) {
        int first = pool.first(index);
        int second = pool.second(index);
        switch (pool.tag(index)) {
            case TAG_FIELDREF, TAG_METHODREF, TAG_INTERFACE_METHODREF -> {
                need(first, TAG_CLASS, index);
                need(second, TAG_NAME_AND_TYPE, index);
            }
            case TAG_STRING, TAG_CLASS, TAG_METHOD_TYPE -> need(first, TAG_UTF8, index);
            case TAG_NAME_AND_TYPE -> {
                need(first, TAG_UTF8, index);
                need(second, TAG_UTF8, index);
            }
            case TAG_DYNAMIC, TAG_INVOKE_DYNAMIC -> need(second, TAG_NAME_AND_TYPE, index);
            case TAG_METHOD_HANDLE -> checkHandle(index, first, pool.tag(second));
            default -> {}
        }
    }

    private void need(int target, int tag, int index) {
        if (pool.tag(target) != tag) {
            throw Refused.format("Invalid constant pool index " + target + " at entry " + index);
        }
    }

    private void checkHandle(int index, int kind, int target) {
        boolean ofInterfaces = version >= HANDLES_OF_INTERFACES_SINCE && target == TAG_INTERFACE_METHODREF;
        boolean fits = switch (kind) {
            case MethodHandleInfo.REF_getField,
                    MethodHandleInfo.REF_getStatic,
                    MethodHandleInfo.REF_putField,
                    MethodHandleInfo.REF_putStatic -> target == TAG_FIELDREF;
            case MethodHandleInfo.REF_invokeVirtual, MethodHandleInfo.REF_newInvokeSpecial -> target == TAG_METHODREF;
            case MethodHandleInfo.REF_invokeStatic, MethodHandleInfo.REF_invokeSpecial ->
                target == TAG_METHODREF || ofInterfaces;
            case MethodHandleInfo.REF_invokeInterface -> target == TAG_INTERFACE_METHODREF;
            default -> throw Refused.format("Bad method handle kind at constant pool index " + index);
        };
        if (!fits) {
            throw Refused.format(
                    "Invalid constant pool index " + pool.second(index) + " of the method handle " + index);
        }
    }

    private void checkNames(int index) {
        switch (pool.tag(index)) {
            case TAG_CLASS -> names.checkClass(pool.text(pool.first(index)));
            case TAG_NAME_AND_TYPE -> checkNameAndType(index);
            case TAG_DYNAMIC, TAG_FIELDREF -> {
                if (isMethod(index)) {
                    throw Names.illegal("Field", name(index), descriptor(index));
                }
            }
            case TAG_METHODREF, TAG_INTERFACE_METHODREF, TAG_INVOKE_DYNAMIC -> checkMethodReference(index);
            case TAG_METHOD_TYPE -> names.checkMethodDescriptor("MethodType", pool.text(pool.first(index)));
            case TAG_METHOD_HANDLE -> checkHandleName(index);
            default -> {}
        }
    }

    private void checkNameAndType(int index) {
        String name = pool.text(pool.first(index));
        String descriptor = pool.text(pool.second(index));
        if (descriptor.startsWith("(")) {
            names.checkMethod(name);
            names.checkMethodDescriptor(name, descriptor);
        } else {
            names.checkField(name);
            names.checkFieldDescriptor(name, descriptor);
        }
    }

    private void checkMethodReference(int index) {
        if (!isMethod(index)) {
            throw Names.illegal("Method", name(index), descriptor(index));
        }
        boolean ofClass = pool.tag(index) == TAG_METHODREF;
        if (ofClass && name(index).startsWith("<") && !name(index).equals(Names.CONSTRUCTOR)) {
            throw Refused.format("Bad method name at constant pool index " + pool.first(pool.second(index)));
        }
    }

    private void checkHandleName(int index) {
        int kind = pool.first(index);
        if (kind >= MethodHandleInfo.REF_invokeVirtual) {
            boolean constructor = name(pool.second(index)).equals(Names.CONSTRUCTOR);
            if (constructor != (kind == MethodHandleInfo.REF_newInvokeSpecial)) {
                throw Refused.format((constructor ? "Bad method name" : "Bad constructor name")
                        + " at constant pool index " + index);
            }
        }
    }

    private boolean isMethod(int index) {
        return descriptor(index).startsWith("(");
    }

    private String name(int index) {
        return pool.text(pool.first(pool.second(index)));
    }

    private String descriptor(int index) {
        return pool.text(pool.second(pool.second(index)));
    }

    /// Entries of a module's descriptor are nothing that a class may have.
    void checkNoModuleEntries() {
        int tag = pool.moduleTagOrZero();
        if (tag == TAG_MODULE || tag == TAG_PACKAGE) {
            throw Refused.format("Unknown constant tag " + tag);
        }
    }
}
