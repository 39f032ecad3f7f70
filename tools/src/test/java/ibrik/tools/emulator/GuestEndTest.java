package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class GuestEndTest {
    private static GuestOutput said(String text) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        GuestOutput output = new GuestOutput(GuestStreams.to(nowhere, nowhere), _ -> {}, _ -> {});
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        output.take(bytes, bytes.length);
        return output;
    }

    @Test
    void theStatedStatusIsBelieved() {
        assertEquals(200, GuestEnd.status((200 * 2 + 1) & 255, said("\u0010x200"), ""));
        assertEquals(3, GuestEnd.status(1, said("text\u0010x003"), ""));
    }

    @Test
    void withoutOneTheDeviceIsBelieved() {
        assertEquals(42, GuestEnd.status(85, said("x200"), ""));
        assertEquals(42, GuestEnd.status(85, said("\u0010x20"), ""));
    }

    @Test
    void aPanicIsAnErrorWithItsStatus() {
        Failure failure = assertThrows(Failure.class, () -> GuestEnd.status(13, said("\u0010p\u0010x134"), ""));
        assertEquals(134, failure.status());
        assertEquals("guest-panic", failure.problems().getFirst().code());
    }

    @Test
    void aResetIsAnError() {
        Failure failure = assertThrows(Failure.class, () -> GuestEnd.status(0, said(""), ""));
        assertEquals(ExitStatus.GUEST, failure.status());
        assertEquals("guest-reset", failure.problems().getFirst().code());
    }

    @Test
    void anEmulatorThatASignalEndedEndsAsByThatSignal() {
        assertEquals(130, GuestEnd.status(0, said("text"), "qemu-system-x86_64: terminating on signal 2\n"));
        assertEquals(143, GuestEnd.status(0, said(""), "qemu: terminating on signal 15 from pid 7 (kill)"));
    }

    @Test
    void whatQemuSaysIsExplained() {
        Failure failure = assertThrows(
                Failure.class,
                () -> GuestEnd.status(1, said(""), "qemu: -monitor tcp::1: Failed to find: Address already in use"));
        assertEquals("port-in-use", failure.problems().getFirst().code());
    }
}
