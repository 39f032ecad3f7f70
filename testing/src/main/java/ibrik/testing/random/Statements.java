package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;

/// Writes blocks of statements: declarations, assignments, calls; the compound ones are in [Control].
final class Statements {
    private static final int EXPRESSION_DEPTH = 3;

    final Expressions expressions;
    final Dice dice;
    private final World world;
    private final Control control;

    Statements(Expressions expressions) {
        this.expressions = expressions;
        this.dice = expressions.dice;
        this.world = expressions.world;
        this.control = new Control(this);
    }

    /// A block's statements. `depth` is how many blocks may be nested in it.
    List<Fragment> block(Scope scope, int depth) {
        List<Fragment> statements = new ArrayList<>();
        for (int i = 0; i < dice.between(1, 2 + depth); i++) {
            statements.add(statement(scope, depth));
        }
        return statements;
    }

    Fragment statement(Scope scope, int depth) {
        if (depth > 0 && dice.chance(45)) {
            return control.statement(scope, depth - 1);
        }
        return switch (dice.below(12)) {
            case 0, 1, 2 -> declaration(scope);
            case 3, 4 -> assignment(scope);
            case 5 -> compound(scope);
            case 6 -> store(scope);
            case 7 -> objectField(scope);
            case 8 -> control.jump(scope);
            case 9 -> listChange(scope);
            default -> note(scope);
        };
    }

    String expression(Type type, Scope scope) {
        return expressions.of(type, scope, EXPRESSION_DEPTH);
    }

    String smallExpression(Type type, Scope scope) {
        return expressions.of(type, scope, EXPRESSION_DEPTH - 1);
    }

    Fragment note(Scope scope) {
        return Fragment.line("Trace.note(" + expression(dice.pick(Type.SIMPLE), scope) + ");");
    }

    private Fragment declaration(Scope scope) {
        Type type = switch (dice.below(12)) {
            case 0, 1 -> Type.arrayOf(dice.pick(Type.ELEMENTS));
            case 2 -> dice.pick(world.classes).type();
            case 3 -> dice.pick(world.interfaces);
            case 4 -> dice.pick(world.records).type();
            case 5 -> Type.FUNCTION;
            case 6 -> dice.of(Type.OBJECT, Type.LIST);
            default -> dice.pick(Type.SIMPLE);
        };
        String name = expressions.fresh("v");
        String value = expression(type, scope);
        if (dice.chance(35)) {
            scope.declareFinal(name, type);
            return Fragment.line("final " + type.name() + " " + name + " = " + value + ";");
        }
        scope.declare(name, type);
        return Fragment.line(type.name() + " " + name + " = " + value + ";");
    }

    private Fragment assignment(Scope scope) {
        List<Scope.Variable> targets = targets(scope);
        if (targets.isEmpty()) {
            return note(scope);
        }
        Scope.Variable target = dice.pick(targets);
        return Fragment.line(target.name() + " = " + expression(target.type(), scope) + ";");
    }

    private List<Scope.Variable> targets(Scope scope) {
        List<Scope.Variable> targets = new ArrayList<>(scope.assignable());
        if (dice.chance(25)) {
            targets.addAll(world.statics);
        }
        return targets;
    }

    /// `target op= value` with any mixture of numeric types: the value is narrowed silently.
    private Fragment compound(Scope scope) {
        List<Scope.Variable> numbers = targets(scope).stream()
                .filter(variable -> variable.type().isNumber())
                .toList();
        if (numbers.isEmpty()) {
            return store(scope);
        }
        Scope.Variable target = dice.pick(numbers);
        return Fragment.line(target.name() + compoundValue(target.type(), scope) + ";");
    }

    private String compoundValue(Type type, Scope scope) {
        if (!type.isIntegral() || dice.chance(20)) {
            return " " + dice.of("+=", "-=", "*=", "/=") + " " + expression(Type.DOUBLE, scope);
        }
        Type right = dice.of(Type.INT, Type.LONG, Type.BYTE, Type.CHAR);
        String operator = dice.of("+=", "-=", "*=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "%=", "/=");
        String value = expression(right, scope);
        return " " + operator + " " + (operator.equals("%=") || operator.equals("/=") ? "(" + value + " | 1)" : value);
    }

    private Fragment store(Scope scope) {
        List<Scope.Variable> arrays = scope.variables().stream()
                .filter(variable -> variable.type().kind() == Type.Kind.ARRAY)
                .toList();
        if (arrays.isEmpty()) {
            return dice.chance(30) ? storeOfWrongClass(scope) : declaration(scope);
        }
        Scope.Variable array = dice.pick(arrays);
        Type element = array.type().element();
        String place = array.name() + "[" + expressions.index(array.name(), scope, 2) + "]";
        if (element.isNumber() && dice.chance(50)) {
            return Fragment.line(place + compoundValue(element, scope) + ";");
        }
        if (element.isNumber() && dice.chance(20)) {
            return Fragment.line(place + dice.of("++;", "--;"));
        }
        return Fragment.line(place + " = " + expression(element, scope) + ";");
    }

    private Fragment storeOfWrongClass(Scope scope) {
        String name = expressions.fresh("mixed");
        String array = dice.of("new Integer[3]", "new String[3]", "new Object[3]", "new Number[3]");
        return Fragment.block(
                "{",
                List.of(
                        Fragment.requiredLine("final Object[] " + name + " = " + array + ";"),
                        Fragment.line(name + "[1] = " + smallExpression(Type.OBJECT, scope) + ";"),
                        Fragment.line("Trace.note(" + name + "[1] instanceof Integer);")),
                "}");
    }

    private Fragment objectField(Scope scope) {
        World.ClassModel model = dice.pick(world.classes);
        World.Field field = dice.pick(world.fieldsOf(model));
        String place = expressions.receiver(model.type(), scope, 2) + "." + field.name();
        if (field.type().isNumber() && dice.chance(50)) {
            return Fragment.line(place + compoundValue(field.type(), scope) + ";");
        }
        return Fragment.line(place + " = " + expression(field.type(), scope) + ";");
    }

    private Fragment listChange(Scope scope) {
        List<Scope.Variable> lists = scope.variables(Type.LIST);
        if (lists.isEmpty()) {
            return note(scope);
        }
        String list = dice.pick(lists).name();
        return Fragment.line(
                switch (dice.below(5)) {
                    case 0 -> list + ".removeLast();";
                    case 1 -> "Collections.sort(" + list + ");";
                    case 2 ->
                        list + ".set(" + smallExpression(Type.INT, scope) + " & 3, " + expression(Type.INT, scope)
                                + ");";
                    default -> "Trace.add(" + list + ", " + expression(Type.INT, scope) + ");";
                });
    }
}
