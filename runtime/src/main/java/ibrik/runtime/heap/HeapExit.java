package ibrik.runtime.heap;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Ends the program as `-XX:+ExitOnOutOfMemoryError` asks: HotSpot's line on the output and status 3.
@UsesMagic(Reason.MAGIC)
final class HeapExit {
    private static final int STATUS = 3;

    private HeapExit() {}

    static void terminate(String text) {
        write("Terminating due to java.lang.OutOfMemoryError: ");
        write(text);
        write("\n");
        Platform.current().exit(STATUS);
    }

    private static void write(String text) {
        Address bytes = Platform.current().allocateRaw(text.length());
        if (!bytes.isNone()) {
            for (int index = 0; index < text.length(); index++) {
                Memory.storeByte(bytes.plus(index), (byte) text.charAt(index));
            }
            Platform.current().write(1, bytes, text.length());
            Platform.current().freeRaw(bytes);
        }
    }
}
