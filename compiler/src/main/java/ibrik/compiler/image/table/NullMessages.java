package ibrik.compiler.image.table;

import java.util.Optional;

/// The texts of NullPointerExceptions, as HotSpot words them (JEP 358).
@FunctionalInterface
public interface NullMessages {
    /// The text for the null check of one instruction.
    ///
    /// @param methodSymbol `pkg.Class.method(desc)ret`
    /// @param bytecodeIndex of the instruction that finds null
    Optional<String> message(String methodSymbol, int bytecodeIndex);
}
