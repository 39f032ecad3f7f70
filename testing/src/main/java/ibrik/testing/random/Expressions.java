package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes an expression of a wanted type: forms that every type has are here, the others in one class per family.
///
/// Every composed expression is in parentheses, so that the reduction finds its parts by counting them.
final class Expressions {
    final World world;
    final Dice dice;
    final Literals literals;
    private final Arithmetic arithmetic;
    private final Conditions conditions;
    private final Texts texts;
    private final References references;
    private int names;

    Expressions(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        this.literals = new Literals(dice);
        this.arithmetic = new Arithmetic(this);
        this.conditions = new Conditions(this);
        this.texts = new Texts(this);
        this.references = new References(this);
    }

    /// A name that the program does not use yet.
    String fresh(String prefix) {
        names++;
        return prefix + names;
    }

    String of(Type type, Scope scope, int depth) {
        if (depth <= 0) {
            return leaf(type, scope);
        }
        if (dice.chance(40)) {
            Optional<String> common = common(type, scope, depth - 1);
            if (common.isPresent()) {
                return common.get();
            }
        }
        return specific(type, scope, depth - 1);
    }

    /// A variable or a constant.
    String leaf(Type type, Scope scope) {
        List<Scope.Variable> variables = new ArrayList<>(scope.variables(type));
        if (dice.chance(20)) {
            world.statics.stream().filter(field -> field.type().equals(type)).forEach(variables::add);
        }
        if (!variables.isEmpty() && dice.chance(80)) {
            return dice.pick(variables).name();
        }
        return constant(type, scope);
    }

    private String constant(Type type, Scope scope) {
        return switch (type.kind()) {
            case BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> literals.number(type);
            case BOOLEAN -> literals.truth();
            case STRING -> literals.text();
            case OBJECT, ARRAY, CLASS, RECORD, ENUM, LIST, FUNCTION -> references.simple(type, scope);
        };
    }

    private String specific(Type type, Scope scope, int depth) {
        return switch (type.kind()) {
            case BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> arithmetic.of(type, scope, depth);
            case BOOLEAN -> conditions.of(scope, depth);
            case STRING -> texts.of(scope, depth);
            case OBJECT, ARRAY, CLASS, RECORD, ENUM, LIST, FUNCTION -> references.of(type, scope, depth);
        };
    }

    private Optional<String> common(Type type, Scope scope, int depth) {
        return switch (dice.below(9)) {
            case 0 ->
                Optional.of("(" + condition(scope, depth) + " ? " + of(type, scope, depth) + " : "
                        + of(type, scope, depth) + ")");
            case 1, 2 -> call(type, scope, depth);
            case 3 -> element(type, scope, depth);
            case 4 -> assignment(type, scope, depth);
            case 5 -> switchOf(type, scope, depth);
            case 6 -> field(type, scope, depth);
            case 7 -> component(type, scope, depth);
            default -> boxed(type, scope, depth);
        };
    }

    /// A constant, or null for a reference type other than `String`.
    String literalOrNull(Type type) {
        if (type.isNumber()) {
            return literals.number(type);
        }
        return switch (type.kind()) {
            case BOOLEAN -> literals.truth();
            case STRING -> literals.text();
            default -> "null";
        };
    }

    String condition(Scope scope, int depth) {
        return of(Type.BOOLEAN, scope, depth);
    }

    /// A call of a method above the scope's level.
    Optional<String> call(Type type, Scope scope, int depth) {
        List<World.Method> callable = world.callable(type, scope.level());
        return callable.isEmpty() ? Optional.empty() : Optional.of(call(dice.pick(callable), scope, depth));
    }

    String call(World.Method method, Scope scope, int depth) {
        String target = method.owner() == null ? "Main" : receiver(method.owner(), scope, depth);
        return target + "." + method.name() + arguments(method.parameters(), scope, depth);
    }

    String arguments(List<Type> types, Scope scope, int depth) {
        return types.stream().map(type -> of(type, scope, depth - 1)).collect(Collectors.joining(", ", "(", ")"));
    }

    /// An object of the type, rarely null.
    String receiver(Type type, Scope scope, int depth) {
        List<Scope.Variable> variables = scope.variables(type);
        if (!variables.isEmpty() && dice.chance(50)) {
            return dice.pick(variables).name();
        }
        return references.instance(type, scope, depth);
    }

    private Optional<String> element(Type type, Scope scope, int depth) {
        if (!Type.ELEMENTS.contains(type)) {
            return Optional.empty();
        }
        List<Scope.Variable> arrays = scope.variables(Type.arrayOf(type));
        if (arrays.isEmpty()) {
            return Optional.empty();
        }
        String array = dice.pick(arrays).name();
        return Optional.of(array + "[" + index(array, scope, depth) + "]");
    }

    /// An index that is mostly inside the array.
    String index(String array, Scope scope, int depth) {
        return switch (dice.below(12)) {
            case 0 -> of(Type.INT, scope, depth - 1);
            case 1, 2 -> Integer.toString(dice.below(4));
            case 3 -> array + ".length - 1";
            case 4, 5 -> "(" + of(Type.INT, scope, depth - 1) + ") & 3";
            default -> "Math.floorMod(" + of(Type.INT, scope, depth - 1) + ", " + array + ".length)";
        };
    }

    private Optional<String> assignment(Type type, Scope scope, int depth) {
        List<Scope.Variable> targets = scope.variables(type).stream()
                .filter(Scope.Variable::assignable)
                .toList();
        if (targets.isEmpty() || !type.isPrimitive()) {
            return Optional.empty();
        }
        String target = dice.pick(targets).name();
        if (type.isNumber() && dice.chance(50)) {
            return Optional.of("(" + dice.of("++" + target, "--" + target, target + "++", target + "--") + ")");
        }
        return Optional.of("(" + target + " = " + of(type, scope, depth) + ")");
    }

    private Optional<String> switchOf(Type type, Scope scope, int depth) {
        Scope inner = scope.withoutJumps();
        String first = of(type, inner, depth - 1);
        String second = of(type, inner, depth - 1);
        String last = of(type, inner, depth - 1);
        return Optional.of(
                switch (dice.below(3)) {
                    case 0 ->
                        "(switch (" + of(Type.INT, scope, depth - 1) + " & 7) { case 0, 3 -> " + first + "; case 5 -> "
                                + second + "; default -> " + last + "; })";
                    case 1 ->
                        "(switch (" + of(Type.STRING, scope, depth - 1) + ") { case \"a\" -> " + first
                                + "; case \"hello world\", \"\" -> " + second + "; default -> " + last + "; })";
                    default -> references.patternSwitch(type, first, second, last, scope, depth);
                });
    }

    private Optional<String> field(Type type, Scope scope, int depth) {
        List<World.Field> fields = world.classes.stream()
                .flatMap(model -> model.fields().stream())
                .filter(field -> field.type().equals(type))
                .toList();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        World.Field field = dice.pick(fields);
        return Optional.of(receiver(field.owner(), scope, depth) + "." + field.name());
    }

    private Optional<String> component(Type type, Scope scope, int depth) {
        World.RecordModel model = dice.pick(world.records);
        int index = model.components().indexOf(type);
        return index < 0 ? Optional.empty() : Optional.of(of(model.type(), scope, depth - 1) + ".part" + index + "()");
    }

    /// Through generic code: boxing, erased calls, casts that the compiler inserts.
    private Optional<String> boxed(Type type, Scope scope, int depth) {
        String value = of(type, scope, depth);
        String box = boxName(type);
        String generic = switch (dice.below(4)) {
            case 0 -> "new Cell<" + box + ">(" + value + ").value()";
            case 1 -> "Cell.<" + box + ">second(" + value + ", " + of(type, scope, depth - 1) + ")";
            case 2 -> "((" + box + ") Cell.<Object>second(" + value + ", " + value + "))";
            default -> "Trace.<" + box + ">supplier(" + value + ").get()";
        };
        return Optional.of("((" + type.name() + ") " + generic + ")");
    }

    static String boxName(Type type) {
        return switch (type.kind()) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case CHAR -> "Character";
            case INT -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            default -> type.name();
        };
    }
}
