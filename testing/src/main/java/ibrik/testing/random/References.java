package ibrik.testing.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Objects: instances, arrays, records, enumeration constants, lists and lambdas.
final class References {
    private static final List<Type> IN_OBJECT = List.of(Type.INT, Type.STRING, Type.LONG, Type.DOUBLE, Type.CHAR);

    private final Expressions expressions;
    private final Dice dice;
    private final World world;

    References(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice;
        this.world = expressions.world;
    }

    /// An expression without subexpressions that call.
    String simple(Type type, Scope scope) {
        if (dice.chance(5)) {
            return "((" + type.name() + ") null)";
        }
        return switch (type.kind()) {
            case OBJECT -> "((Object) " + expressions.leaf(dice.pick(IN_OBJECT), scope) + ")";
            case ARRAY -> "new " + type.name() + " {" + elements(type.element(), scope, 0) + "}";
            case CLASS -> instance(type, scope, 0);
            case RECORD -> newRecord(type, scope, 0);
            case ENUM -> constant(type);
            case LIST -> "Trace.list(" + expressions.leaf(Type.INT, scope) + ", 3, 4)";
            case FUNCTION -> "((IntUnaryOperator) Math::abs)";
            default -> throw new IllegalArgumentException("not a reference: " + type.name());
        };
    }

    String of(Type type, Scope scope, int depth) {
        if (dice.chance(4)) {
            return "((" + type.name() + ") null)";
        }
        return switch (type.kind()) {
            case OBJECT -> object(scope, depth);
            case ARRAY -> array(type, scope, depth);
            case CLASS -> dice.chance(15) ? cast(type, scope, depth) : instance(type, scope, depth);
            case RECORD -> newRecord(type, scope, depth);
            case ENUM -> enumeration(type, scope, depth);
            case LIST -> list(scope, depth);
            case FUNCTION -> function(scope, depth);
            default -> throw new IllegalArgumentException("not a reference: " + type.name());
        };
    }

    private String object(Scope scope, int depth) {
        return switch (dice.below(6)) {
            case 0 -> "((Object) " + expressions.of(dice.pick(world.classes).type(), scope, depth) + ")";
            case 1 -> "((Object) " + expressions.of(dice.pick(world.records).type(), scope, depth) + ")";
            case 2 -> "((Object) " + expressions.of(dice.pick(world.enums).type(), scope, depth) + ")";
            default -> "((Object) " + expressions.of(dice.pick(IN_OBJECT), scope, depth) + ")";
        };
    }

    private String cast(Type type, Scope scope, int depth) {
        return "((" + type.name() + ") " + expressions.of(Type.OBJECT, scope, depth) + ")";
    }

    /// A new object of the class or of a subclass; a lambda if nothing implements the interface.
    String instance(Type type, Scope scope, int depth) {
        List<World.ClassModel> candidates = world.instantiable(type);
        if (candidates.isEmpty() || world.isInterface(type) && dice.chance(25)) {
            return lambdaFor(type, scope, depth);
        }
        String made =
                "new " + dice.pick(candidates).type().name() + "(" + expressions.of(Type.INT, scope, depth - 1) + ")";
        return world.isInterface(type) ? "((" + type.name() + ") " + made + ")" : made;
    }

    private String lambdaFor(Type face, Scope scope, int depth) {
        World.Method method = world.methods.stream()
                .filter(candidate ->
                        face.equals(candidate.owner()) && candidate.name().startsWith("bend"))
                .findFirst()
                .orElseThrow();
        Scope inner = scope.captured(Optional.of(method.result()));
        List<String> names = method.parameters().stream()
                .map(parameter -> expressions.fresh("p"))
                .toList();
        IntStream.range(0, names.size())
                .forEach(i ->
                        inner.declareFinal(names.get(i), method.parameters().get(i)));
        String body = expressions.of(method.result(), inner, Math.min(depth - 1, 2));
        return "((" + face.name() + ") ((" + String.join(", ", names) + ") -> " + body + "))";
    }

    private String elements(Type element, Scope scope, int depth) {
        return IntStream.range(0, dice.between(1, 5))
                .mapToObj(i -> expressions.of(element, scope, depth - 1))
                .collect(Collectors.joining(", "));
    }

    private String array(Type type, Scope scope, int depth) {
        Type element = type.element();
        String length = "(" + expressions.of(Type.INT, scope, depth - 1) + dice.of(" & 7)", " & 15)", " & 3)");
        if (dice.chance(3)) {
            length = expressions.of(Type.BYTE, scope, depth - 1);
        }
        if (element.kind() == Type.Kind.ARRAY) {
            String base = element.element().name();
            return dice.chance(50)
                    ? "new " + base + "[" + length + "][" + dice.between(0, 5) + "]"
                    : "new " + base + "[][] {" + elements(element, scope, depth) + "}";
        }
        return switch (dice.below(5)) {
            case 0 -> "new " + element.name() + "[" + length + "]";
            case 1 -> expressions.of(type, scope, depth - 1) + ".clone()";
            case 2 -> "Arrays.copyOf(" + expressions.of(type, scope, depth - 1) + ", " + length + ")";
            default -> "new " + type.name() + " {" + elements(element, scope, depth) + "}";
        };
    }

    private String newRecord(Type type, Scope scope, int depth) {
        World.RecordModel model = world.records.stream()
                .filter(candidate -> candidate.type().equals(type))
                .findFirst()
                .orElseThrow();
        return "new " + type.name() + expressions.arguments(model.components(), scope, depth);
    }

    private World.EnumModel model(Type type) {
        return world.enums.stream()
                .filter(candidate -> candidate.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String constant(Type type) {
        return type.name() + "." + dice.pick(model(type).constants());
    }

    private String enumeration(Type type, Scope scope, int depth) {
        return switch (dice.below(6)) {
            case 0 -> type.name() + ".values()[" + expressions.of(Type.INT, scope, depth) + " & 1]";
            case 1 -> type.name() + ".valueOf(" + expressions.of(Type.STRING, scope, depth) + ")";
            default -> constant(type);
        };
    }

    private String list(Scope scope, int depth) {
        return "Trace.list(" + elements(Type.INT, scope, depth) + ")";
    }

    private String function(Scope scope, int depth) {
        Scope inner = scope.captured(Optional.of(Type.INT));
        String parameter = expressions.fresh("x");
        inner.declareFinal(parameter, Type.INT);
        String body = expressions.of(Type.INT, inner, depth);
        return dice.chance(10)
                ? "((IntUnaryOperator) Integer::bitCount)"
                : "((IntUnaryOperator) (" + parameter + " -> " + body + "))";
    }

    /// A `switch` expression over the class of an object.
    String patternSwitch(Type type, String first, String second, String last, Scope scope, int depth) {
        World.RecordModel model = dice.pick(world.records);
        String parts = IntStream.range(0, model.components().size())
                .mapToObj(i -> "var " + expressions.fresh("part"))
                .collect(Collectors.joining(", "));
        String number = expressions.fresh("number");
        String thing = expressions.fresh("thing");
        String name = dice.pick(world.classes).type().name();
        return "(switch (" + expressions.of(Type.OBJECT, scope, depth - 1) + ") { case null -> " + first
                + "; case Integer " + number + " when " + number + " > 7 -> " + second + "; case "
                + model.type().name()
                + "(" + parts + ") -> " + second + "; case " + name + " " + thing + " -> (" + thing + " == null ? "
                + first
                + " : " + last + "); default -> " + last + "; })";
    }
}
