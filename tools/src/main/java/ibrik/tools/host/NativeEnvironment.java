package ibrik.tools.host;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;

/// The environment of our process as the C library has it (environ(7)): what a process is started with that is not
/// given another one. `System.getenv` is a copy of what it was at the start.
///
/// WHY: a `ProcessBuilder` takes names and values as text, in an order of its own.
final class NativeEnvironment {
    private static final long POINTER_BYTES = ValueLayout.ADDRESS.byteSize();

    private NativeEnvironment() {}

    /// @param texts `NAME=VALUE`, each
    /// @return false if the C library does not show where it has it
    @SuppressWarnings("restricted")
    static boolean set(List<byte[]> texts) {
        Optional<MemorySegment> symbol = Linker.nativeLinker().defaultLookup().find("environ");
        if (symbol.isEmpty()) {
            return false;
        }
        // SAFE: `environ` is one pointer. None is there if a program has it at another place (a copy relocation).
        MemorySegment variable = symbol.get().reinterpret(POINTER_BYTES);
        if (variable.get(ValueLayout.ADDRESS, 0).equals(MemorySegment.NULL)) {
            return false;
        }
        Arena forEver = Arena.global();
        MemorySegment pointers = forEver.allocate(ValueLayout.ADDRESS, texts.size() + 1L);
        for (int index = 0; index < texts.size(); index++) {
            byte[] text = texts.get(index);
            MemorySegment copy = forEver.allocate(text.length + 1L);
            MemorySegment.copy(text, 0, copy, ValueLayout.JAVA_BYTE, 0, text.length);
            pointers.setAtIndex(ValueLayout.ADDRESS, index, copy);
        }
        variable.set(ValueLayout.ADDRESS, 0, pointers);
        return true;
    }
}
