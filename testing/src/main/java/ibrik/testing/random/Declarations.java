package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the declarations of a program: interfaces, the class hierarchy, records, enumerations, `Main`.
final class Declarations {
    private final World world;
    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;
    private final int depth;

    Declarations(World world, Dice dice, int depth) {
        this.world = world;
        this.dice = dice;
        this.expressions = new Expressions(world, dice);
        this.statements = new Statements(expressions);
        this.depth = depth;
    }

    List<Fragment> all() {
        List<Fragment> all = new ArrayList<>();
        world.interfaces.forEach(face -> all.add(face(face)));
        world.classes.forEach(model -> all.add(classOf(model)));
        world.records.forEach(model -> all.add(recordOf(model)));
        world.enums.forEach(model -> all.add(enumOf(model)));
        all.add(cell());
        all.add(main());
        return all;
    }

    private Fragment face(Type face) {
        List<Fragment> members = new ArrayList<>();
        for (World.Method method : world.methods) {
            if (face.equals(method.owner())) {
                members.add(
                        method.name().startsWith("bend")
                                ? Fragment.requiredLine(header("", method, names(method)) + ";")
                                : body(
                                        "default ",
                                        method,
                                        Scope.ofMethod(method.level(), Optional.of(method.result()))));
            }
        }
        return Fragment.block("interface " + face.name() + " {", members, "}");
    }

    private static List<String> names(World.Method method) {
        return IntStream.range(0, method.parameters().size())
                .mapToObj(i -> "a" + i)
                .toList();
    }

    private static String header(String marks, World.Method method, List<String> names) {
        String parameters = IntStream.range(0, names.size())
                .mapToObj(i -> method.parameters().get(i).name() + " " + names.get(i))
                .collect(Collectors.joining(", ", "(", ")"));
        return marks + method.result().name() + " " + method.name() + parameters;
    }

    private Fragment body(String marks, World.Method method, Scope scope) {
        List<String> names = names(method);
        for (int i = 0; i < names.size(); i++) {
            scope.declare(names.get(i), method.parameters().get(i));
        }
        List<Fragment> parts = new ArrayList<>();
        String fallBack = expressions.literalOrNull(method.result());
        parts.add(Fragment.line("if (!Trace.fuel()) { return " + fallBack + "; }"));
        boolean leaf = method.level() >= World.LEAF_LEVEL - 1;
        for (int i = 0; i < dice.between(1, leaf ? 2 : 4); i++) {
            parts.add(statements.statement(scope, leaf ? 1 : depth));
        }
        parts.add(Fragment.requiredLine("return " + statements.expression(method.result(), scope) + ";"));
        return Fragment.block(header(marks, method, names) + " {", parts, "}");
    }

    private Fragment classOf(World.ClassModel model) {
        String name = model.type().name();
        String extended = model.superclass() == null
                ? ""
                : " extends " + model.superclass().type().name();
        String implemented = model.interfaces().isEmpty()
                ? ""
                : model.interfaces().stream().map(Type::name).collect(Collectors.joining(", ", " implements ", ""));
        List<Fragment> members = new ArrayList<>();
        members.addAll(staticFields(name + "."));
        members.addAll(fields(model));
        members.add(constructor(model));
        members.add(hook(model));
        members.addAll(overrides(model));
        members.add(text(model));
        return Fragment.block("class " + name + extended + implemented + " {", members, "}");
    }

    private static Fragment text(World.ClassModel model) {
        World.Field field = model.fields().getFirst();
        // An array's own text is its identity, which no two runs share.
        String shown = field.type().kind() == Type.Kind.ARRAY ? "Arrays.toString(" + field.name() + ")" : field.name();
        return Fragment.block(
                "@Override\npublic String toString() {",
                List.of(Fragment.requiredLine("return \"" + model.type().name() + "#\" + " + shown + ";")),
                "}");
    }

    /// Static fields whose initial values leave a trace, so that the order of initialisation shows.
    private List<Fragment> staticFields(String prefix) {
        List<Fragment> fields = new ArrayList<>();
        for (Scope.Variable variable : world.statics) {
            if (variable.name().startsWith(prefix)) {
                String simple = variable.name().substring(prefix.length());
                String value = expressions.of(variable.type(), Scope.ofMethod(World.LEAF_LEVEL, Optional.empty()), 1);
                String traced = dice.chance(60)
                        ? "Trace.<" + Expressions.boxName(variable.type()) + ">initial(\"" + variable.name() + "\", "
                                + value + ")"
                        : value;
                fields.add(Fragment.line("static " + variable.type().name() + " " + simple + " = " + traced + ";"));
            }
        }
        if (dice.chance(30)) {
            fields.add(Fragment.line("static { Trace.note(\"" + prefix + "\"); }"));
        }
        return fields;
    }

    private List<Fragment> fields(World.ClassModel model) {
        List<Fragment> fields = new ArrayList<>();
        for (World.Field field : model.fields()) {
            String value = expressions.leaf(field.type(), Scope.ofMethod(World.LEAF_LEVEL, Optional.empty()));
            String initial = dice.chance(70) ? " = " + value : "";
            fields.add(Fragment.line(field.type().name() + " " + field.name() + initial + ";"));
        }
        return fields;
    }

    private Fragment constructor(World.ClassModel model) {
        List<Fragment> parts = new ArrayList<>();
        if (model.superclass() != null) {
            parts.add(Fragment.requiredLine("super(seed" + dice.of("", " + 1", " * 31", " ^ 5") + ");"));
        }
        Scope scope = Scope.ofMethod(World.LEAF_LEVEL, Optional.empty());
        scope.declareFinal("seed", Type.INT);
        for (World.Field field : model.fields()) {
            if (dice.chance(60) && field.type().isPrimitive()) {
                parts.add(Fragment.line("this." + field.name() + " = " + leafExpression(field.type(), scope) + ";"));
            }
        }
        if (dice.chance(40)) {
            parts.add(Fragment.line("Trace.quiet(hook(seed));"));
        }
        return Fragment.requiredBlock(model.type().name() + "(int seed) {", parts, "}");
    }

    /// Without calls or new objects, so that constructors end.
    private String leafExpression(Type type, Scope scope) {
        if (!type.isNumber()) {
            return expressions.leaf(type, scope);
        }
        String left = expressions.leaf(type, scope);
        return "((" + type.name() + ") (" + left + " " + dice.of("+", "-", "*") + " seed))";
    }

    /// The virtual method that constructors call.
    private Fragment hook(World.ClassModel model) {
        World.Field field = model.fields().getFirst();
        String use = field.type().isNumber() ? "(int) " + field.name() + " + value" : "value - " + dice.below(9);
        List<Fragment> parts = List.of(Fragment.requiredLine("return " + use + ";"));
        return Fragment.block("int hook(int value) {", parts, "}");
    }

    private List<Fragment> overrides(World.ClassModel model) {
        List<Fragment> methods = new ArrayList<>();
        Type root = world.classes.getFirst().type();
        for (World.Method method : world.methods) {
            boolean inherited = root.equals(method.owner());
            boolean introduced = model.superclass() == null;
            if (inherited && (introduced || dice.chance(60))) {
                methods.add(override("", method, model, introduced));
            }
            if (model.interfaces().contains(method.owner())) {
                boolean required = method.name().startsWith("bend");
                if (required || dice.chance(40)) {
                    methods.add(override("public ", method, model, true));
                }
            }
        }
        return methods;
    }

    private Fragment override(String marks, World.Method method, World.ClassModel model, boolean first) {
        Scope scope = Scope.ofMethod(method.level(), Optional.of(method.result()));
        world.fieldsOf(model).forEach(field -> scope.declareShared(field.name(), field.type()));
        if (!first && dice.chance(50)) {
            String arguments = String.join(", ", names(method));
            Fragment inherited = Fragment.line("Trace.note(super." + method.name() + "(" + arguments + "));");
            return body(marks, method, scope).withFirst(inherited);
        }
        return body(marks, method, scope);
    }

    private Fragment recordOf(World.RecordModel model) {
        String components = IntStream.range(0, model.components().size())
                .mapToObj(i -> model.components().get(i).name() + " part" + i)
                .collect(Collectors.joining(", "));
        List<Fragment> members = new ArrayList<>();
        Type first = model.components().getFirst();
        if (first.isNumber() && dice.chance(40)) {
            String change = first.isSmall() ? "part0++;" : "part0 = part0 + 1;";
            members.add(Fragment.block(model.type().name() + " {", List.of(Fragment.line(change)), "}"));
        }
        return Fragment.block("record " + model.type().name() + "(" + components + ") {", members, "}");
    }

    private Fragment enumOf(World.EnumModel model) {
        List<Fragment> members = new ArrayList<>();
        for (int i = 0; i < model.constants().size(); i++) {
            String end = i == model.constants().size() - 1 ? ";" : ",";
            String own = dice.chance(40) ? " { @Override int weigh(int value) { return value * weight; } }" : "";
            members.add(Fragment.requiredLine(model.constants().get(i) + "(" + dice.between(-5, 50) + ")" + own + end));
        }
        String name = model.type().name();
        members.add(Fragment.requiredLine("final int weight;"));
        members.add(Fragment.requiredLine(name + "(int weight) { this.weight = weight; }"));
        members.add(Fragment.line("int weigh(int value) { return value + weight; }"));
        return Fragment.block("enum " + name + " {", members, "}");
    }

    private static Fragment cell() {
        return Fragment.block(
                "record Cell<T>(T value) {",
                List.of(Fragment.line("static <U> U second(U first, U second) { return second; }")),
                "}");
    }

    private Fragment main() {
        List<Fragment> members = new ArrayList<>(staticFields("Main."));
        List<Fragment> calls = new ArrayList<>();
        for (World.Method method : world.methods) {
            if (method.owner() == null) {
                members.add(body("static ", method, Scope.ofMethod(method.level(), Optional.of(method.result()))));
                calls.addAll(calls(method));
            }
        }
        members.add(Fragment.requiredBlock("public static void run() {", calls, "}"));
        return Fragment.requiredBlock("public final class Main {", members, "}");
    }

    private List<Fragment> calls(World.Method method) {
        Scope scope = Scope.ofMethod(method.level() - 1, Optional.empty());
        List<Fragment> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String call = expressions.call(method, scope, 2);
            calls.add(Fragment.block(
                    "try {",
                    List.of(Fragment.requiredLine("Trace.note(" + call + ");")),
                    "} catch (Throwable thrown) {\n    Trace.caught(thrown);\n}"));
        }
        return calls;
    }
}
