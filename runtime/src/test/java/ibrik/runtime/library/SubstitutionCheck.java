package ibrik.runtime.library;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Compares the substitution classes in a folder with the JDK that runs this: counterparts, descriptors, staticness.
final class SubstitutionCheck {
    private static final String MARKS = "Librik/vocabulary/mark/";

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> targetOf = new HashMap<>();

    private SubstitutionCheck() {}

    /// What is wrong, one line each; empty if all is well.
    static List<String> problems(Path classes) throws IOException {
        var check = new SubstitutionCheck();
        var models = new ArrayList<ClassModel>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                var model = ClassFile.of().parse(file);
                var mark = mark(model, "Substitute");
                if (mark.isPresent()) {
                    models.add(model);
                    check.targetOf.put(
                            model.thisClass().asInternalName(),
                            value(mark.get()).replace('.', '/'));
                }
            }
        }
        for (ClassModel model : models) {
            check.compare(model);
        }
        return check.problems;
    }

    /// For runs by hand: the folder is the only argument.
    public static void main(String[] arguments) throws IOException {
        var found = problems(Path.of(arguments[0]));
        found.forEach(System.out::println);
        System.out.println(found.size() + " problems");
    }

    private void compare(ClassModel model) throws IOException {
        String name = model.thisClass().asInternalName();
        String target = targetOf.get(name);
        var bytes = ClassLoader.getSystemResourceAsStream(target + ".class");
        if (bytes == null) {
            problems.add(name + ": the JDK has no class " + target);
            return;
        }
        var counterpart = ClassFile.of().parse(bytes.readAllBytes());
        for (FieldModel field : model.fields()) {
            compare(name, field, counterpart);
        }
        for (MethodModel method : model.methods()) {
            compare(name, method, counterpart);
        }
    }

    private void compare(String owner, FieldModel field, ClassModel target) {
        String name = field.fieldName().stringValue();
        String place = owner + "." + name;
        if (mark(field, "Add").isPresent()) {
            if (find(target, name, mapped(field.fieldType().stringValue())).isPresent()) {
                problems.add(place + ": @Add, but the JDK has such a field");
            }
            return;
        }
        var alias = mark(field, "Alias");
        if (alias.isEmpty()) {
            problems.add(place + ": no mark");
            return;
        }
        String real = value(alias.get()).isEmpty() ? name : value(alias.get());
        var own = find(target, real, mapped(field.fieldType().stringValue()));
        if (own.isEmpty()) {
            problems.add(place + ": the JDK has no such field");
        } else if (own.get().flags().has(AccessFlag.STATIC) != field.flags().has(AccessFlag.STATIC)) {
            problems.add(place + ": static on one side only");
        }
    }

    private void compare(String owner, MethodModel method, ClassModel target) {
        String name = method.methodName().stringValue();
        String descriptor = mapped(method.methodType().stringValue());
        String place = owner + "." + name + descriptor;
        if (name.startsWith("lambda$") || name.equals("<init>")) {
            return;
        }
        if (name.equals("<clinit>")) {
            problems.add(place + ": its code is never run; give fields their values in a @Replace(\"<clinit>\")");
            return;
        }
        if (mark(method, "Add").isPresent()) {
            return;
        }
        var mark = Stream.of("Replace", "Alias", "Delete")
                .flatMap(kind -> mark(method, kind).stream())
                .findFirst();
        if (mark.isEmpty()) {
            problems.add(place + ": no mark");
            return;
        }
        boolean deletion = mark(method, "Delete").isPresent()
                && mark.get().equals(mark(method, "Delete").get());
        String real = deletion || value(mark.get()).isEmpty() ? name : value(mark.get());
        compareWithMethod(place, method, real, descriptor, target);
    }

    private void compareWithMethod(
            String place, MethodModel method, String real, String descriptor, ClassModel target) {
        var own = target.methods().stream()
                .filter(each -> each.methodName().equalsString(real)
                        && each.methodType().equalsString(descriptor))
                .findFirst();
        if (own.isEmpty()) {
            problems.add(place + ": the JDK has no " + real + descriptor);
        } else if (own.get().flags().has(AccessFlag.STATIC) != method.flags().has(AccessFlag.STATIC)) {
            problems.add(place + ": static on one side only");
        }
    }

    private static Optional<FieldModel> find(ClassModel target, String name, String descriptor) {
        return target.fields().stream()
                .filter(each ->
                        each.fieldName().equalsString(name) && each.fieldType().equalsString(descriptor))
                .findFirst();
    }

    private String mapped(String descriptor) {
        String result = descriptor;
        for (var entry : targetOf.entrySet()) {
            result = result.replace("L" + entry.getKey() + ";", "L" + entry.getValue() + ";");
        }
        return result;
    }

    private static Optional<Annotation> mark(AttributedElement element, String name) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> annotation.className().equalsString(MARKS + name + ";"))
                .findFirst();
    }

    private static String value(Annotation annotation) {
        for (var element : annotation.elements()) {
            if (element.name().equalsString("value") && element.value() instanceof AnnotationValue.OfString text) {
                return text.stringValue();
            }
        }
        return "";
    }
}
