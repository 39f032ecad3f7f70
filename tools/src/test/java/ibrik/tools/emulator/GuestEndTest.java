package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuestEndTest {
    @TempDir
    private Path folder;

    private Path exitFile(String content) throws IOException {
        return Files.writeString(folder.resolve("exit"), content);
    }

    @Test
    void theExitLineIsBelieved() throws IOException {
        assertEquals(200, GuestEnd.status((200 * 2 + 1) & 255, exitFile("exit 200\n"), ""));
        assertEquals(3, GuestEnd.status(1, exitFile("ready\nexit 3\n"), ""));
        assertEquals(255, GuestEnd.status(1, exitFile("exit -1\r\n"), ""));
    }

    @Test
    void withoutExitLineTheDeviceIsBelieved() throws IOException {
        assertEquals(42, GuestEnd.status(85, exitFile(""), ""));
        assertEquals(42, GuestEnd.status(85, folder.resolve("absent"), ""));
    }

    @Test
    void aPanicIsAnErrorWithItsStatus() {
        Failure failure =
                assertThrows(Failure.class, () -> GuestEnd.status(13, exitFile("ready\npanic\nexit 134\n"), ""));
        assertEquals(134, failure.status());
        assertEquals("guest-panic", failure.problems().getFirst().code());
    }

    @Test
    void aResetIsAnError() {
        Failure failure = assertThrows(Failure.class, () -> GuestEnd.status(0, exitFile(""), ""));
        assertEquals(ExitStatus.GUEST, failure.status());
        assertEquals("guest-reset", failure.problems().getFirst().code());
    }

    @Test
    void whatQemuSaysIsExplained() {
        Failure failure = assertThrows(
                Failure.class,
                () -> GuestEnd.status(
                        1, exitFile(""), "qemu: -monitor tcp::1: Failed to find: Address already in use"));
        assertEquals("port-in-use", failure.problems().getFirst().code());
    }
}
