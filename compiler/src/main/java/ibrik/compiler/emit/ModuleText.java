package ibrik.compiler.emit;

import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Position;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The text of one LLVM module under construction: functions, the declarations they need, debug information.
///
/// The text depends on the functions added and their order alone.
final class ModuleText {
    private final ObjectNames names;
    private final StringBuilder functions = new StringBuilder();
    private final Map<String, String> declarations = new TreeMap<>();
    private final Map<String, Boolean> defined = new HashMap<>();
    private final Map<String, Integer> metadata = new LinkedHashMap<>();
    private final StringBuilder metadataText = new StringBuilder();
    private int nextMetadata = 16;

    /// Function attributes. `noredzone`: interrupts use the running stack. `uwtable`: the unwinder walks every frame.
    /// Tail calls would lose frames of stack traces; so would equal calls that are merged, since what was inlined
    /// around them may differ: `nomerge` on all calls that may appear in a trace.
    private static final String ATTRIBUTES = """
            attributes #0 = { noredzone uwtable "disable-tail-calls"="true" "no-builtins" }
            attributes #1 = { noreturn cold nomerge }
            attributes #2 = { cold nomerge }
            attributes #4 = { noredzone alwaysinline uwtable }
            attributes #5 = { noredzone alwaysinline nounwind uwtable }
            attributes #7 = { cold nounwind nomerge }
            attributes #8 = { nomerge }
            attributes #9 = { noredzone noinline uwtable "no-builtins" }
            attributes #6 = { cold nounwind willreturn memory(inaccessiblemem: readwrite) }
            """;

    ModuleText(ObjectNames names) {
        this.names = names;
    }

    ObjectNames names() {
        return names;
    }

    void add(String symbol, CharSequence function) {
        if (defined.containsKey(symbol)) {
            return;
        }
        defined.put(symbol, true);
        functions.append(function).append('\n');
    }

    /// Names a function of another module, or of this one.
    String function(String symbol, String result, String parameters) {
        String name = LlvmText.global(symbol);
        declarations.put(symbol, "declare hidden " + result + " " + name + "(" + parameters + ")");
        return name;
    }

    /// Names a byte at a linker symbol.
    String address(String symbol) {
        String name = LlvmText.global(symbol);
        declarations.put(symbol, name + " = external hidden global i8");
        return name;
    }

    /// A number that the linker fills in: an unsigned 31-bit absolute symbol, as an expression of type i32.
    String absolute(String symbol) {
        String name = LlvmText.global(symbol);
        declarations.put(symbol, name + " = external hidden global i8, !absolute_symbol !0");
        return "ptrtoint (ptr " + name + " to i32)";
    }

    /// An intrinsic of LLVM's own.
    String intrinsic(String name, String result, String parameters) {
        declarations.put(name, "declare " + result + " @" + name + "(" + parameters + ")");
        return "@" + name;
    }

    /// A type-based alias tag: accesses of different tags never touch the same memory.
    int aliasTag(String place) {
        int type = metadata("!{!\"" + place.replace("\"", "") + "\", !2, i64 0}");
        return metadata("!{!" + type + ", !" + type + ", i64 0}");
    }

    /// The number of a metadata node of this text, the same for equal texts.
    int metadata(String text) {
        var known = metadata.get(text);
        if (known == null) {
            known = nextMetadata++;
            metadata.put(text, known);
            metadataText.append('!').append(known).append(" = ").append(text).append('\n');
        }
        return known;
    }

    private int file(Method method) {
        // NOTE: ibrik.compiler.image.dwarf.LineProgram knows this name.
        String name = method.sourceFile() == null ? "?" : method.sourceFile();
        String type = method.owner().name();
        int dot = type.lastIndexOf('.');
        String folder = dot < 0 ? "." : type.substring(0, dot).replace('.', '/');
        return metadata("!DIFile(filename: "
                + LlvmText.quoted(folder.equals(".") ? name : folder + "/" + name)
                + ", directory: \".\")");
    }

    /// The debug record of a method; distinct when its function is defined in this module.
    int subprogram(Method method) {
        return subprogram(method, "");
    }

    /// The debug record of the stub in front of a method; for one function.
    int stubSubprogram(Method method) {
        return subprogram(method, ", flags: DIFlagArtificial");
    }

    private int subprogram(Method method, String flags) {
        int file = file(method);
        // LLVM writes no file for line 0.
        int line = Math.max(1, method.lineOf(0));
        return metadata("distinct !DISubprogram(name: " + LlvmText.quoted(method.name()) + ", linkageName: "
                + LlvmText.quoted(method.symbol()) + ", scope: !" + file + ", file: !" + file + ", line: "
                + line + ", type: !3, scopeLine: " + line + flags
                + ", spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !1)");
    }

    /// The debug record of a local variable.
    int variable(Control.Variable variable) {
        int scope = subprogram(variable.method());
        int file = file(variable.method());
        String number = variable.argument() == 0 ? "" : ", arg: " + variable.argument();
        return metadata("!DILocalVariable(name: " + LlvmText.quoted(variable.name()) + number + ", scope: !" + scope
                + ", file: !" + file + ", line: " + variable.method().lineOf(0) + ", type: !" + type(variable.type())
                + ")");
    }

    private int type(JavaType type) {
        if (type.kind() == Kind.REFERENCE) {
            int object = metadata("!DICompositeType(tag: DW_TAG_structure_type, name: " + LlvmText.quoted(type.name())
                    + ", flags: DIFlagFwdDecl)");
            return metadata("!DIDerivedType(tag: DW_TAG_pointer_type, baseType: !" + object + ", size: 64)");
        }
        String encoding = switch (type.name()) {
            case "boolean" -> "DW_ATE_boolean";
            case "char" -> "DW_ATE_UTF";
            case "float", "double" -> "DW_ATE_float";
            default -> "DW_ATE_signed";
        };
        return metadata("!DIBasicType(name: " + LlvmText.quoted(type.name()) + ", size: " + 8 * type.bytes()
                + ", encoding: " + encoding + ")");
    }

    /// The debug location of a position; the column is the bytecode index + 1.
    int location(Position position) {
        int scope = subprogram(position.method());
        String inlined = "";
        if (position.callerOrNull() != null) {
            inlined = ", inlinedAt: !" + inlinedAt(position.callerOrNull());
        }
        return metadata("!DILocation(line: " + position.line() + ", column: "
                + Math.min(position.bytecodeIndex() + 1, 0xFFFF) + ", scope: !" + scope + inlined + ")");
    }

    private int inlinedAt(Position position) {
        int scope = subprogram(position.method());
        String inlined = position.callerOrNull() == null ? "" : ", inlinedAt: !" + inlinedAt(position.callerOrNull());
        return metadata("distinct !DILocation(line: " + position.line() + ", column: "
                + Math.min(position.bytecodeIndex() + 1, 0xFFFF) + ", scope: !" + scope + inlined + ")");
    }

    /// The whole module.
    String text() {
        var text = new StringBuilder("source_filename = \"ibrik\"\ntarget triple = \"x86_64-unknown-none-elf\"\n");
        text.append(functions);
        declarations.forEach((symbol, declaration) -> {
            if (!defined.containsKey(symbol)) {
                text.append(declaration).append('\n');
            }
        });
        text.append(ATTRIBUTES);
        text.append("""
                !llvm.dbg.cu = !{!1}
                !llvm.module.flags = !{!4, !5}
                !0 = !{i64 0, i64 2147483648}
                !1 = distinct !DICompileUnit(language: DW_LANG_Java, file: !6, producer: "ibrik", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)
                !2 = !{!"java"}
                !3 = !DISubroutineType(types: !7)
                !4 = !{i32 2, !"Debug Info Version", i32 3}
                !5 = !{i32 7, !"Dwarf Version", i32 5}
                !6 = !DIFile(filename: "image", directory: ".")
                !7 = !{null}
                !8 = !{}
                !9 = !{!"branch_weights", i32 1, i32 4096}
                !10 = !{!"branch_weights", i32 4096, i32 1}
                """);
        return text.append(metadataText).toString();
    }
}
