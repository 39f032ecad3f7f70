package ibrik.tools.emulator;

import java.io.IOException;
import java.util.List;

/// The echo of our terminal. A process of its own switches it off and on again when we say so or are gone, however that
/// comes about.
final class TerminalEcho {
    /// Its standard input is a pipe from us: it ends with us. The terminal is the one that we have as ours.
    private static final String HELPER = "trap '' HUP INT TERM TSTP TTOU; exec 3</proc/$1/fd/0 || exit"
            + "; stty -echo <&3; echo off; read -r line; stty echo <&3";

    private Process helper;

    /// Returns when nothing is shown any more.
    void off() {
        if (helper != null) {
            return;
        }
        try {
            String self = Long.toString(ProcessHandle.current().pid());
            helper = new ProcessBuilder(List.of("sh", "-c", HELPER, "sh", self)).start();
            if (helper.getInputStream().read() < 0) {
                helper = null;
            }
        } catch (IOException noShell) {
            // What is typed is shown then: better than no answer.
            helper = null;
        }
    }

    /// Returns when it is as it was.
    void on() {
        if (helper == null) {
            return;
        }
        try {
            helper.getOutputStream().close();
            helper.waitFor();
        } catch (IOException gone) {
            // It has ended, and so has its work.
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        helper = null;
    }
}
