package ibrik.compiler.ir.build;

import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.UnusableClass;
import ibrik.compiler.ir.Control;
import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.classfile.attribute.LocalVariableTableAttribute;
import java.util.List;
import java.util.Optional;

/// The names of a method's local variables (JVMS §4.7.13, "The LocalVariableTable Attribute").
final class VariableNames {
    private final Method method;
    private final List<LocalVariableInfo> rows;

    VariableNames(Method method) {
        this.method = method;
        this.rows = method.code()
                .flatMap(code -> code.findAttribute(Attributes.localVariableTable()))
                .map(LocalVariableTableAttribute::localVariables)
                .orElse(List.of());
    }

    /// The variable in a slot that is alive at a bytecode index.
    Optional<Control.Variable> at(int slot, int bytecodeIndex) {
        return rows.stream()
                .filter(row -> row.slot() == slot
                        && row.startPc() <= bytecodeIndex
                        && bytecodeIndex < row.startPc() + row.length())
                .findFirst()
                .flatMap(row -> type(row)
                        .map(type -> new Control.Variable(method, row.name().stringValue(), type, 0)));
    }

    /// The parameter that starts in a slot.
    Optional<Control.Variable> parameter(int slot, int number) {
        return at(slot, 0).map(variable -> new Control.Variable(method, variable.name(), variable.type(), number));
    }

    private Optional<JavaType> type(LocalVariableInfo row) {
        try {
            return Optional.of(method.world().typeOf(row.type().stringValue()));
        } catch (UnusableClass unusable) {
            return Optional.empty();
        }
    }
}
