package ibrik.testing.build;

import static ibrik.testing.build.HandMade.NOTHING;
import static ibrik.testing.build.HandMade.giveInt;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/// Call sites and constants of bootstrap methods of the program's own, and handles in the constant pool.
final class HandMadeHandles {
    private static final ClassDesc LINK = ClassDesc.of("Link");
    private static final ClassDesc HANDLE = ConstantDescs.CD_MethodHandle;
    private static final ClassDesc INT = ConstantDescs.CD_int;
    private static final ClassDesc TEXT = ConstantDescs.CD_String;
    private static final MethodTypeDesc INT_TO_INT = MethodTypeDesc.of(INT, INT);
    private static final MethodTypeDesc TO_TEXT = MethodTypeDesc.of(TEXT);

    private static final String METHODS = """
            import java.lang.invoke.CallSite;
            import java.lang.invoke.ConstantCallSite;
            import java.lang.invoke.MethodHandle;
            import java.lang.invoke.MethodHandles;
            import java.lang.invoke.MethodHandles.Lookup;
            import java.lang.invoke.MethodType;
            import java.lang.invoke.MutableCallSite;
            import java.util.Arrays;

            public class Link {
                public int field = 3;
                static int links;
                static MutableCallSite last;

                public static int twice(int number) {
                    return 2 * number + 1000 * links;
                }

                public int more(int number) {
                    return field + number;
                }

                public static CallSite constant(Lookup lookup, String name, MethodType type) throws Exception {
                    links++;
                    return new ConstantCallSite(lookup.findStatic(Link.class, name, type));
                }

                public static CallSite all(Lookup lookup, String name, MethodType type, Object... arguments) {
                    String text = lookup.lookupClass() + " " + name + type + Arrays.toString(arguments);
                    return new ConstantCallSite(MethodHandles.constant(String.class, text));
                }

                public static CallSite mutable(Lookup lookup, String name, MethodType type, MethodHandle target) {
                    last = new MutableCallSite(target.asType(type));
                    return last;
                }

                public static void change() {
                    last.setTarget(MethodHandles.identity(int.class));
                }

                public static CallSite failing(Lookup lookup, String name, MethodType type) throws Exception {
                    throw new ReflectiveOperationException("does not link");
                }

                public static CallSite error(Lookup lookup, String name, MethodType type) {
                    throw new AssertionError("does not link");
                }

                public static Object text(Lookup lookup, String name, MethodType type) {
                    return "text";
                }

                public static CallSite mistyped(Lookup lookup, String name, MethodType type) {
                    return new ConstantCallSite(MethodHandles.constant(long.class, 1));
                }

                public static String value(Lookup lookup, String name, Class<?> type, MethodHandle handle, MethodType other)
                        throws Throwable {
                    return name + type + handle.invoke(4) + other;
                }
            }
            """;

    private final HandMade made;

    HandMadeHandles(HandMade made) {
        this.made = made;
    }

    void writeAll() {
        made.source("Link", METHODS);
        callSites();
        failures();
        constants();
    }

    private static DirectMethodHandleDesc bootstrap(String name, ClassDesc result, ClassDesc... more) {
        return ConstantDescs.ofCallsiteBootstrap(LINK, name, result, more);
    }

    private static DirectMethodHandleDesc method(Kind kind, String name, MethodTypeDesc type) {
        return MethodHandleDesc.ofMethod(kind, LINK, name, type);
    }

    private static DynamicCallSiteDesc site(
            String bootstrap, String name, MethodTypeDesc type, ClassDesc more, ConstantDesc... arguments) {
        var types = more == null ? new ClassDesc[0] : new ClassDesc[] {more};
        return DynamicCallSiteDesc.of(bootstrap(bootstrap, ConstantDescs.CD_CallSite, types), name, type, arguments);
    }

    private void callSites() {
        made.code("LinkedOnce", code -> {
            var again = code.newLabel();
            code.iconst_3().istore(0).iconst_0().istore(1).labelBinding(again);
            code.iload(0).invokedynamic(site("constant", "twice", INT_TO_INT, null));
            code.iload(1).iadd().istore(1).iinc(0, -1).iload(0).ifgt(again);
            giveInt(code.iload(1));
        });
        made.code(
                "GivenAll",
                code -> code.invokedynamic(site(
                                "all",
                                "name",
                                TO_TEXT,
                                ConstantDescs.CD_Object.arrayType(),
                                "text",
                                5,
                                7L,
                                TEXT,
                                INT_TO_INT,
                                method(Kind.STATIC, "twice", INT_TO_INT)))
                        .areturn());
        made.code(
                "GivenNone",
                code -> code.invokedynamic(site("all", "none", TO_TEXT, ConstantDescs.CD_Object.arrayType()))
                        .areturn());
        made.code("Changed", code -> {
            var target = method(Kind.STATIC, "twice", INT_TO_INT);
            var again = code.newLabel();
            code.iconst_2().istore(0).iconst_0().istore(1).labelBinding(again);
            code.bipush(21).invokedynamic(site("mutable", "any", INT_TO_INT, HANDLE, target));
            code.invokestatic(LINK, "change", NOTHING);
            code.iload(1).iadd().istore(1).iinc(0, -1).iload(0).ifgt(again);
            giveInt(code.iload(1));
        });
    }

    private void failures() {
        for (String bootstrap : new String[] {"failing", "error", "mistyped"}) {
            made.code(
                    "Link" + bootstrap,
                    code -> code.invokedynamic(site(bootstrap, "any", TO_TEXT, null))
                            .areturn());
        }
        var text = bootstrap("text", ConstantDescs.CD_Object);
        made.code(
                "Linktext",
                code -> code.invokedynamic(DynamicCallSiteDesc.of(text, "any", TO_TEXT))
                        .areturn());
    }

    private void constants() {
        made.code(
                "LoadsType",
                code -> code.ldc(MethodTypeDesc.of(ConstantDescs.CD_void, INT, TEXT.arrayType()))
                        .areturn());
        made.code(
                "LoadsStatic",
                code -> calls(code.ldc(method(Kind.STATIC, "twice", INT_TO_INT)).iconst_2()));
        made.code("LoadsVirtual", code -> {
            code.ldc(method(Kind.VIRTUAL, "more", INT_TO_INT));
            HandMade.make(code, "Link").iconst_2();
            code.invokevirtual(HANDLE, "invokeExact", MethodTypeDesc.of(INT, LINK, INT));
            giveInt(code);
        });
        made.code("LoadsGetter", code -> {
            code.ldc(MethodHandleDesc.ofField(Kind.GETTER, LINK, "field", INT));
            HandMade.make(code, "Link").invokevirtual(HANDLE, "invokeExact", MethodTypeDesc.of(INT, LINK));
            giveInt(code);
        });
        made.code("LoadsConstructor", code -> {
            code.ldc(MethodHandleDesc.ofConstructor(LINK))
                    .invokevirtual(HANDLE, "invokeExact", MethodTypeDesc.of(LINK));
            giveInt(code.getfield(LINK, "field", INT));
        });
        var value = ConstantDescs.ofConstantBootstrap(LINK, "value", TEXT, HANDLE, ConstantDescs.CD_MethodType);
        made.code(
                "LoadsValue",
                code -> code.ldc(DynamicConstantDesc.ofNamed(
                                value, "named", TEXT, method(Kind.STATIC, "twice", INT_TO_INT), INT_TO_INT))
                        .areturn());
    }

    private static void calls(CodeBuilder code) {
        giveInt(code.invokevirtual(HANDLE, "invokeExact", INT_TO_INT));
    }
}
