package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.classes.Method;
import ibrik.vocabulary.layout.ExecutorLayout;

/// What stands under the symbol of a method with a large frame: it looks whether the frame has room, and goes on in
/// the method's own code, without a frame of its own. A look in the frame itself would come too late, below the
/// limit by as much as the frame is large.
final class StackStub {
    private StackStub() {}

    /// @param parameters types and names of the method's parameters
    /// @param frameBytes what the method's own code needs at least
    static String text(ModuleText module, Method method, String parameters, long frameBytes) {
        String symbol = EntryPoints.symbolOf(method);
        String result = LlvmText.type(method.signature().result().kind());
        module.function("ibrik_throw_stack_overflow", "void", "");
        module.intrinsic("llvm.read_register.i64", "i64", "metadata");
        int record = module.stubSubprogram(method);
        String place = ", !dbg !"
                + module.metadata("!DILocation(line: " + method.lineOf(0) + ", column: 1, scope: !" + record + ")");
        String value = result.equals("void") ? "" : " %result";
        return """
                define hidden %1$s %2$s(%3$s) #9 !dbg !%4$d {
                  %%pointer = call i64 @llvm.read_register.i64(metadata !%5$d)
                  %%lowest = sub i64 %%pointer, %6$d
                  %%limit = load i64, %7$s, align 8
                  %%below = icmp ult i64 %%lowest, %%limit
                  br i1 %%below, label %%full, label %%enough, !prof !9
                full:
                  call void @ibrik_throw_stack_overflow() #1%8$s
                  unreachable
                enough:
                 %9$s musttail call %1$s %10$s(%3$s)%8$s
                  ret %1$s%11$s
                }
                """.formatted(
                        result,
                        LlvmText.global(symbol),
                        parameters,
                        record,
                        module.metadata("!{!\"rsp\"}"),
                        frameBytes,
                        Operands.executorPlace(ExecutorLayout.OWN_STACK_LIMIT),
                        place,
                        value.isEmpty() ? "" : value + " =",
                        LlvmText.global(StackChecks.bodySymbol(symbol)),
                        value);
    }
}
