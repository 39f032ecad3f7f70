package ibrik.compiler.llvm;

/// How one module is compiled.
///
/// @param pipeline LLVM pass pipeline text, such as `default<O2>`; empty to run no pass before code generation
/// @param verify whether LLVM's verifier checks the module before the passes
/// @param keepsArrays whether polls in loops keep the arrays that the loop indexes; only a test leaves it out
public record CompileOptions(
        String pipeline,
        CodeGeneration codeGeneration,
        CodeModel codeModel,
        String cpu,
        String features,
        boolean verify,
        boolean keepsArrays) {
    /// The processor that images are compiled for; checked at start-up.
    public static final String DEFAULT_CPU = "x86-64-v3";

    /// Effort of code generation; the values are LLVM's `LLVMCodeGenOptLevel`.
    public enum CodeGeneration {
        NONE,
        LESS,
        DEFAULT,
        AGGRESSIVE
    }

    /// Where the image may lie; the numbers are LLVM's `LLVMCodeModel`.
    public enum CodeModel {
        /// Anywhere in the lower 2 GiB.
        SMALL(3),
        /// Anywhere in the upper 2 GiB.
        KERNEL(4);

        final int number;

        CodeModel(int number) {
            this.number = number;
        }
    }

    /// All passes of -O2, with array bounds checks split out of counted loops before, so that these vectorise: LLVM's
    /// `irce` is in none of its own pipelines, and wants loops and inlining tidied first.
    private static final String RELEASE_PIPELINE = "default<O1>,function(irce),default<O2>";

    /// Full optimisation, verifier on.
    public static CompileOptions release(CodeModel model) {
        return new CompileOptions(RELEASE_PIPELINE, CodeGeneration.DEFAULT, model, DEFAULT_CPU, "", true, true);
    }

    /// A short pipeline for development: about three times as fast as [#release].
    public static CompileOptions development(CodeModel model) {
        var pipeline = "function(sroa,early-cse,simplifycfg,instcombine<no-verify-fixpoint>,gvn)";
        return new CompileOptions(pipeline, CodeGeneration.DEFAULT, model, DEFAULT_CPU, "", true, true);
    }

    public CompileOptions withPipeline(String other) {
        return new CompileOptions(other, codeGeneration, codeModel, cpu, features, verify, keepsArrays);
    }

    public CompileOptions withCodeGeneration(CodeGeneration other) {
        return new CompileOptions(pipeline, other, codeModel, cpu, features, verify, keepsArrays);
    }

    public CompileOptions withVerify(boolean other) {
        return new CompileOptions(pipeline, codeGeneration, codeModel, cpu, features, other, keepsArrays);
    }

    public CompileOptions withKeepsArrays(boolean other) {
        return new CompileOptions(pipeline, codeGeneration, codeModel, cpu, features, verify, other);
    }
}
