package ibrik.compiler.classes;

import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.problem.Problem;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One substitution class: what it replaces, adds, aliases and forbids in its target.
final class Substitution {
    private final String name;
    private final ClassModel model;
    private final Map<String, String> renamed = new HashMap<>();

    Substitution(String name, ClassModel model) {
        this.name = name;
        this.model = model;
        for (FieldModel field : model.fields()) {
            rename(Mark.of(field), field.fieldName().stringValue(), "");
        }
        for (MethodModel method : model.methods()) {
            rename(
                    Mark.of(method),
                    method.methodName().stringValue(),
                    method.methodType().stringValue());
        }
    }

    String name() {
        return name;
    }

    private void rename(Map<String, Mark> marks, String member, String descriptor) {
        for (String kind : new String[] {"Alias", "Replace"}) {
            var mark = marks.get(kind);
            if (mark != null && !mark.value().isEmpty()) {
                renamed.put(member + descriptor, mark.value() + descriptor);
            }
        }
    }

    String memberName(String member) {
        return renamed.getOrDefault(member, member);
    }

    /// The methods that replace or forbid one of the target.
    List<SubstitutedMethod> methods(String target, Substitutions all) {
        String folder = model.thisClass().asInternalName();
        String file =
                folder.substring(0, folder.lastIndexOf('/') + 1) + new ClassFileSource(model, null, true).sourceFile();
        var found = new ArrayList<SubstitutedMethod>();
        for (MethodModel method : model.methods()) {
            var marks = Mark.of(method);
            boolean deletion = marks.containsKey("Delete");
            if (deletion || marks.containsKey("Replace")) {
                String descriptor = method.methodType().stringValue();
                String real = memberName(method.methodName().stringValue() + descriptor);
                found.add(new SubstitutedMethod(
                        target,
                        real.substring(0, real.indexOf('(')),
                        all.mapDescriptor(descriptor),
                        file,
                        deletion,
                        method));
            }
        }
        return found;
    }

    void applyTo(ClassType target, ClassWorld world) {
        var source = new ClassFileSource(model, null, true);
        for (FieldModel field : model.fields()) {
            apply(target, field, world);
        }
        for (MethodModel method : model.methods()) {
            apply(target, method, source, world);
        }
    }

    private void apply(ClassType target, FieldModel field, ClassWorld world) {
        var marks = Mark.of(field);
        String member = field.fieldName().stringValue();
        if (marks.containsKey("Add")) {
            target.add(new Field(target, field, world));
        } else if (marks.containsKey("Alias")) {
            var own = target.declaredField(memberName(member)).orElse(null);
            if (own == null) {
                world.addDrift(drift(target, member));
                return;
            }
            if (marks.get("Alias").isTrue("reset")) {
                own.markReset();
            }
            if (!field.flags().has(AccessFlag.FINAL)) {
                own.markMutable();
            }
            if (field.flags().has(AccessFlag.VOLATILE)) {
                own.markVolatile();
            }
        } else if (!member.startsWith("$")) {
            throw new CompilerBug(name + "." + member + " has no mark");
        }
    }

    private void apply(ClassType target, MethodModel method, ClassFileSource source, ClassWorld world) {
        var marks = Mark.of(method);
        String member = method.methodName().stringValue();
        String descriptor =
                world.substitutions().mapDescriptor(method.methodType().stringValue());
        String real = memberName(member + method.methodType().stringValue());
        String realName = real.substring(0, real.indexOf('('));
        boolean counterpart = target.declaredMethod(realName, descriptor).isPresent();
        if (marks.containsKey("Add") || member.startsWith("lambda$") || member.startsWith("access$")) {
            world.addMethod(target, member, method, source);
        } else if (marks.containsKey("Replace") || marks.containsKey("Delete")) {
            if (!counterpart && !realName.equals("<clinit>")) {
                world.addDrift(drift(target, member + descriptor));
                return;
            }
            replace(target, realName, descriptor, method, source, world);
        } else if (marks.containsKey("Alias")) {
            if (!counterpart) {
                world.addDrift(drift(target, member + descriptor));
            }
        } else if (!member.equals("<init>") && !member.equals("<clinit>")) {
            throw new CompilerBug(name + "." + member + " has no mark");
        }
    }

    private static void replace(
            ClassType target,
            String name,
            String descriptor,
            MethodModel method,
            ClassFileSource source,
            ClassWorld world) {
        var replaced = target.declaredMethod(name, descriptor);
        world.addMethod(target, name, method, source);
        replaced.ifPresent(
                each -> target.declaredMethod(name, descriptor).orElseThrow().replace(each));
    }

    private Problem drift(ClassType target, String member) {
        return Problem.of(
                "jdk-changed",
                name + " names " + member + ", which " + target.name() + " of this JDK (" + Runtime.version()
                        + ") does not have",
                "use the JDK that `docs/replaced-methods.md` names, or adapt " + name);
    }
}
