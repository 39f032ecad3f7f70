package ibrik.compiler.ir.build;

import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Conversion;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;
import ibrik.compiler.ir.Position;
import java.util.Optional;

/// Values that are narrower than an int: to the verifier any int is one. What leaves them behind, in a field or by a
/// return, cuts off the rest (JVMS §6.5, "ireturn", "putfield", "bastore"). Javac does it by itself.
final class SmallValues {
    private final GraphBuilder builder;
    private final Arithmetic arithmetic;

    SmallValues(GraphBuilder builder, Arithmetic arithmetic) {
        this.builder = builder;
        this.arithmetic = arithmetic;
    }

    /// The value as one of the type; itself if it is one.
    Node narrow(Node value, JavaType type, Position position) {
        if (!(type instanceof PrimitiveType primitive) || fits(value, primitive)) {
            return value;
        }
        if (primitive == PrimitiveType.BOOLEAN) {
            return arithmetic.binary(Operator.AND, value, new Leaf.Constant(Kind.INT, 1));
        }
        return conversionTo(primitive)
                .<Node>map(conversion -> builder.append(new Computation.Convert(conversion, value), position))
                .orElse(value);
    }

    private static Optional<Conversion> conversionTo(PrimitiveType type) {
        if (type == PrimitiveType.BYTE) {
            return Optional.of(Conversion.INT_TO_BYTE);
        }
        if (type == PrimitiveType.CHAR) {
            return Optional.of(Conversion.INT_TO_CHAR);
        }
        return type == PrimitiveType.SHORT ? Optional.of(Conversion.INT_TO_SHORT) : Optional.empty();
    }

    private static boolean fits(Node value, PrimitiveType type) {
        return switch (value) {
            case Leaf.Constant constant -> isInRange((int) constant.bits(), type);
            case Computation.Test _, Computation.InstanceOf _ -> true;
            case Computation.Convert convert ->
                conversionTo(type).filter(convert.conversion()::equals).isPresent();
            case Access.LoadField load -> load.field().type() == type;
            case Access.LoadStatic load -> load.field().type() == type;
            case Invocation.Call call -> call.method().signature().result() == type;
            default -> false;
        };
    }

    private static boolean isInRange(int value, PrimitiveType type) {
        if (type == PrimitiveType.BOOLEAN) {
            return value == 0 || value == 1;
        }
        if (type == PrimitiveType.BYTE) {
            return value == (byte) value;
        }
        if (type == PrimitiveType.CHAR) {
            return value == (char) value;
        }
        return type != PrimitiveType.SHORT || value == (short) value;
    }
}
