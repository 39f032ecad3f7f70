package ibrik.compiler.replacement;

import ibrik.compiler.classes.MethodDescriptor;
import java.lang.constant.ClassDesc;
import java.util.stream.Collectors;

/// The page `docs/replaced-methods.md`, made of the record.
public final class ReplacedPage {
    private ReplacedPage() {}

    /// The whole page.
    public static String of(BodyRecord record) {
        var page = new StringBuilder();
        page.append("""
                # Methods of the JDK that have another body here

                Made by `./ibrik replaced --accept` from the marks and registrations; do not edit. A method has one owner; where
                two stand, the last one wins and names the other. `substitution` is a `@Replace` method, `deletion` a `@Delete`
                one, which ends the build where it is reached; `intrinsic` means instructions in place of a call; `interpreter`
                code that runs initialisers at build time; `generated code` bytecode for each place of use. The fingerprint is
                that of the body in JDK %s that the replacement was written against (`ibrik.compiler.replacement.Fingerprint`).
                Against another JDK the build, and `ibrik doctor`, name each body that changed.

                %d methods.
                """.formatted(record.jdk(), record.bodies().size()));
        String before = "";
        for (RecordedBody body : record.bodies()) {
            String type = body.type();
            String group = type.substring(0, type.lastIndexOf('.'));
            if (!group.equals(before)) {
                page.append("\n## ")
                        .append(group)
                        .append("\n\n| method | body | fingerprint | why |\n|---|---|---|---|\n");
                before = group;
            }
            page.append("| `")
                    .append(type.substring(group.length() + 1))
                    .append('.')
                    .append(readable(body.member()));
            page.append("` | ").append(String.join("; ", body.bodies()));
            page.append(" | ").append(body.fingerprint());
            page.append(" | ").append(body.note().replace("|", "\\|")).append(" |\n");
        }
        return page.toString();
    }

    /// Name and parameter types as Java writes them.
    static String readable(String member) {
        int at = member.indexOf('(');
        if (at < 0) {
            return member;
        }
        return member.substring(0, at)
                + MethodDescriptor.of(member.substring(at)).parameterList().stream()
                        .map(ClassDesc::displayName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
