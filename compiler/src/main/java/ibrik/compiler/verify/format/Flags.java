package ibrik.compiler.verify.format;

import static java.lang.classfile.ClassFile.ACC_ABSTRACT;
import static java.lang.classfile.ClassFile.ACC_ANNOTATION;
import static java.lang.classfile.ClassFile.ACC_BRIDGE;
import static java.lang.classfile.ClassFile.ACC_ENUM;
import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_INTERFACE;
import static java.lang.classfile.ClassFile.ACC_MODULE;
import static java.lang.classfile.ClassFile.ACC_NATIVE;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PROTECTED;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_STRICT;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.classfile.ClassFile.ACC_SYNCHRONIZED;
import static java.lang.classfile.ClassFile.ACC_TRANSIENT;
import static java.lang.classfile.ClassFile.ACC_VOLATILE;

/// Which flags may stand together (JVMS §4.1, §4.5, §4.6); what the virtual machine does not look at is left alone.
final class Flags {
    private static final int JAVA_5 = 49;
    private static final int JAVA_6 = 50;
    private static final int JAVA_7 = 51;
    private static final int JAVA_8 = 52;
    private static final int JAVA_9 = 53;
    private static final int JAVA_17 = 61;

    private final int version;

    Flags(int version) {
        this.version = version;
    }

    /// @return the flags as they count
    int checkClass(int flags, String name) {
        if (version >= JAVA_9 && has(flags, ACC_MODULE)) {
            throw new Refused(Refusal.Kind.NOT_FOUND, name + " is not a class because access_flag ACC_MODULE is set");
        }
        int all = version < JAVA_6 && has(flags, ACC_INTERFACE) ? flags | ACC_ABSTRACT : flags;
        boolean isInterface = has(all, ACC_INTERFACE);
        boolean modern = version >= JAVA_5;
        boolean wrongKind = isInterface
                ? !has(all, ACC_ABSTRACT) || modern && has(all, ACC_SUPER | ACC_ENUM)
                : modern && has(all, ACC_ANNOTATION);
        if (has(all, ACC_ABSTRACT) && has(all, ACC_FINAL) || wrongKind) {
            throw Refused.format("Illegal class modifiers in class " + name + ": " + hex(flags));
        }
        return all;
    }

    void checkField(int flags, boolean inInterface, String name) {
        boolean legal = inInterface
                ? hasAll(flags, ACC_PUBLIC | ACC_STATIC | ACC_FINAL)
                        && !has(flags, ACC_PRIVATE | ACC_PROTECTED | ACC_VOLATILE | ACC_TRANSIENT)
                        && !(version >= JAVA_5 && has(flags, ACC_ENUM))
                : isOneVisibility(flags) && !hasAll(flags, ACC_FINAL | ACC_VOLATILE);
        if (!legal) {
            throw Refused.format("Illegal field modifiers of field " + name + ": " + hex(flags));
        }
    }

    /// @return the flags as they count: a static initialiser is static, and nothing else
    int checkMethod(int flags, boolean inInterface, String name, String className) {
        if (name.equals(Names.INITIALISER)) {
            if (version >= JAVA_7 && !has(flags, ACC_STATIC)) {
                throw Refused.format("Method <clinit> is not static in class " + className);
            }
            return ACC_STATIC;
        }
        boolean legal = inInterface ? isInterfaceMethod(flags) : isClassMethod(flags, name);
        if (!legal) {
            throw Refused.format("Method " + name + " in class " + className + " has illegal modifiers: " + hex(flags));
        }
        return flags;
    }

    private boolean isInterfaceMethod(int flags) {
        if (version >= JAVA_8) {
            boolean clash = has(flags, ACC_PRIVATE | ACC_STATIC) || version < JAVA_17 && has(flags, ACC_STRICT);
            return has(flags, ACC_PUBLIC) != has(flags, ACC_PRIVATE)
                    && !has(flags, ACC_NATIVE | ACC_PROTECTED | ACC_FINAL | ACC_SYNCHRONIZED)
                    && !(has(flags, ACC_ABSTRACT) && clash);
        }
        int never = ACC_STATIC | ACC_FINAL | ACC_NATIVE;
        int further = version >= JAVA_5 ? ACC_PRIVATE | ACC_PROTECTED | ACC_SYNCHRONIZED | ACC_STRICT : 0;
        return hasAll(flags, ACC_PUBLIC | ACC_ABSTRACT) && !has(flags, never | further);
    }

    private boolean isClassMethod(int flags, String name) {
        if (!isOneVisibility(flags)) {
            return false;
        }
        if (name.equals(Names.CONSTRUCTOR)) {
            return !has(flags, ACC_STATIC | ACC_FINAL | ACC_SYNCHRONIZED | ACC_NATIVE | ACC_ABSTRACT)
                    && !(version >= JAVA_5 && has(flags, ACC_BRIDGE));
        }
        int never = ACC_FINAL | ACC_NATIVE | ACC_PRIVATE | ACC_STATIC;
        int further =
                (version >= JAVA_5 ? ACC_SYNCHRONIZED : 0) | (version >= JAVA_5 && version < JAVA_17 ? ACC_STRICT : 0);
        return !has(flags, ACC_ABSTRACT) || !has(flags, never | further);
    }

    private static boolean isOneVisibility(int flags) {
        return Integer.bitCount(flags & (ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED)) <= 1;
    }

    /// Whether any of the bits is set.
    static boolean has(int flags, int bits) {
        return (flags & bits) != 0;
    }

    private static boolean hasAll(int flags, int bits) {
        return (flags & bits) == bits;
    }

    private static String hex(int flags) {
        return "0x" + Integer.toHexString(flags).toUpperCase(java.util.Locale.ROOT);
    }
}
