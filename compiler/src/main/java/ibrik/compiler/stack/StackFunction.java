package ibrik.compiler.stack;

import java.util.List;

/// What one function of the machine code does to the stack.
///
/// @param name its symbol
/// @param bytes from the caller's stack pointer before the call to the lowest one that the function itself sets:
///     its frame and the return address
/// @param calls symbols of the functions and selectors that it mentions in calls, in order of address, each once
public record StackFunction(String name, long bytes, List<String> calls) {
    public StackFunction {
        calls = List.copyOf(calls);
    }
}
