package ibrik.compiler.replacement;

import ibrik.compiler.classes.Mark;
import ibrik.compiler.classes.SubstitutedMethod;
import ibrik.compiler.problem.CompilerBug;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The part of `docs/library.md` that is made of the marks: what ends a build, what is refused, what is cut without
/// harm.
public final class LibraryPage {
    /// The line behind which the page is made of the marks.
    public static final String BORDER =
            "<!-- From here on made of the marks by `./ibrik replaced --accept`; do not edit. -->";

    private static final String REFUSAL = "java/lang/UnsupportedOperationException";

    private LibraryPage() {}

    /// The page with its part behind the border made anew.
    public static String of(String page, List<SubstitutedMethod> methods) {
        int border = page.indexOf(BORDER);
        if (border < 0) {
            throw new CompilerBug("docs/library.md has no line " + BORDER);
        }
        var deleted = new TreeMap<String, List<String>>();
        var refused = new TreeMap<String, List<String>>();
        var harmless = new TreeMap<String, List<String>>();
        for (SubstitutedMethod method : methods) {
            var marks = Mark.of(method.model());
            if (method.deletion()) {
                add(deleted, method, marks.get("Delete").value());
            } else if (marks.containsKey("Harmless")) {
                add(harmless, method, marks.get("Harmless").value());
            }
            for (String text : refusals(method.model())) {
                add(refused, method, text);
            }
        }
        return page.substring(0, border + BORDER.length())
                + section(
                        "What is missing: a call throws, and ends the build where it is certain", "what to do", deleted)
                + section("What throws `UnsupportedOperationException`", "what it says", refused)
                + section("What is left out without harm", "why", harmless);
    }

    private static void add(TreeMap<String, List<String>> all, SubstitutedMethod method, String text) {
        String name = method.target() + "." + ReplacedPage.readable(method.name() + method.descriptor());
        all.computeIfAbsent(text, _ -> new ArrayList<>()).add(name);
    }

    private static String section(String title, String column, TreeMap<String, List<String>> rows) {
        var text = new StringBuilder("\n\n## " + title + "\n\n| method | " + column + " |\n|---|---|\n");
        text.append(rows.entrySet().stream()
                .map(row -> "| "
                        + row.getValue().stream()
                                .sorted()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", "))
                        + " | " + row.getKey().replace("|", "\\|") + " |")
                .sorted()
                .collect(Collectors.joining("\n")));
        return text.append('\n').toString().stripTrailing() + "\n";
    }

    /// The texts of refusals that a body can throw; what is put together at run time shows as an ellipsis.
    static List<String> refusals(MethodModel method) {
        var found = new ArrayList<String>();
        boolean refuses = false;
        for (var element :
                method.code().<Iterable<CodeElement>>map(code -> code).orElse(List.of())) {
            if (element instanceof NewObjectInstruction made) {
                refuses = made.className().asInternalName().equals(REFUSAL);
            } else if (refuses
                    && element instanceof ConstantInstruction.LoadConstantInstruction load
                    && load.constantEntry() instanceof StringEntry text) {
                found.add(text.stringValue());
                refuses = false;
            } else if (refuses
                    && element instanceof InvokeDynamicInstruction call
                    && call.name().equalsString("makeConcatWithConstants")
                    && call.invokedynamic().bootstrap().arguments().getFirst() instanceof StringEntry recipe) {
                found.add(recipe.stringValue().replace("\u0001", "…"));
                refuses = false;
            }
        }
        return found;
    }
}
