package ibrik.compiler.option;

import java.util.Optional;

/// What the compiler shall print of its work.
///
/// @param stage the form to print
/// @param method `Class.method` to restrict the output to, or empty for everything the application's classes hold
public record Dump(Stage stage, Optional<String> method) {
    /// The forms a method goes through.
    public enum Stage {
        /// Our SSA form, after optimisation.
        IR,
        /// The LLVM text that is handed to LLVM.
        LLVM,
        /// The machine code in assembler syntax.
        ASM
    }
}
