package ibrik.testing.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.image.liveness.FrameAddresses;
import ibrik.compiler.image.table.Code;
import ibrik.testing.memory.WatchedGuest;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The performance profile, hosted with one processor: threads run until they wait, and there are two at most.
final class ProfileIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int TERMINATED = 143;
    private static final int KILLED = 137;

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void build() throws IOException {
        Path source = Files.writeString(folder.resolve("Shares.java"), """
                class Shares {
                    static final StringBuffer trace = new StringBuffer();
                    static volatile long count;

                    // Much longer than a time slice of 10 ms.
                    static void compute() {
                        long end = System.nanoTime() + 50_000_000;
                        while (System.nanoTime() < end) count++;
                    }

                    static void steps(char name) {
                        for (int i = 0; i < 3; i++) {
                            trace.append(name).append('<');
                            compute();
                            trace.append(name).append('>');
                            Thread.yield();
                        }
                    }

                    static void loop(String name) {
                        System.out.println(name);
                        while (true) count++;
                    }

                    static void limit() throws InterruptedException {
                        Thread first = new Thread(() -> { });
                        first.start();
                        try {
                            new Thread(() -> { }).start();
                        } catch (OutOfMemoryError full) {
                            System.out.println(full.getMessage());
                        }
                        first.join();
                        // Its place is free again, and virtual threads need none.
                        Thread second = new Thread(() -> System.out.println("second"));
                        second.start();
                        Thread[] many = new Thread[100];
                        for (int i = 0; i < many.length; i++) many[i] = Thread.startVirtualThread(() -> count++);
                        for (Thread each : many) each.join();
                        second.join();
                        System.out.println(count);
                    }

                    public static void main(String[] args) throws Exception {
                        switch (args[0]) {
                            case "trace" -> {
                                Thread other = new Thread(() -> steps('b'));
                                other.start();
                                steps('a');
                                other.join();
                                System.out.println(trace);
                            }
                            case "sleepers" -> {
                                // Who sleeps does not come before who computes.
                                Thread other = new Thread(() -> trace.append('b'));
                                other.start();
                                compute();
                                trace.append('a');
                                other.join();
                                System.out.println(trace);
                            }
                            case "yields" -> {
                                Thread yields = Thread.startVirtualThread(() -> {
                                    while (count == 0) Thread.yield();
                                });
                                Thread.startVirtualThread(() -> {
                                    try {
                                        Thread.sleep(10);
                                    } catch (InterruptedException never) {
                                        return;
                                    }
                                    count = 1;
                                });
                                yields.join();
                                System.out.println(count);
                            }
                            case "limit" -> limit();
                            case "loops" -> {
                                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
                                new Thread(() -> loop("never")).start();
                                loop("first");
                            }
                        }
                    }
                }
                """);
        image = WatchedGuest.build(source, folder, "--hosted", "--profile", "performance");
    }

    private static String run(String mode, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(image.toString(), "-XX:ActiveProcessorCount=1", "--", mode));
        Programs.Answer answer = Programs.ask(LIMIT, command);
        return answer.text().strip() + " " + answer.status();
    }

    /// What the runtime itself forms is for services on the same stack, or for the size of a copy.
    @Test
    void framesThatMoveHoldNoAddressOfTheStack() {
        ElfFile file = ElfFile.read(image);
        Code code = Code.of(file);
        Set<String> found = FrameAddresses.of(file, code.start(), code.bytes());
        found.removeIf(name -> name.startsWith("ibrik_") || name.startsWith("ibrik.runtime.thread.DirectSwitch."));
        assertEquals(Set.of(), found);
    }

    @Test
    void tasksInterleaveWhereTheyWait() throws IOException {
        assertEquals("a<a>b<b>a<a>b<b>a<a>b<b> 0", run("trace"));
        assertEquals("ab 0", run("sleepers"));
    }

    /// The thread that ends sleeps of virtual threads gets the core though their carrier is never without work.
    @Test
    void virtualThreadsThatYieldLetOthersSleep() throws IOException {
        assertEquals("1 0", run("yields", "timeout", "10"));
    }

    @Test
    void twoThreadsForEachCore() throws IOException {
        String refusal = "unable to create native thread: an image of the performance profile runs 2 platform threads"
                + " per core, here 2: use virtual threads, or the default profile";
        assertEquals(refusal + "\nsecond\n100 0", run("limit"));
    }

    @Test
    void theSecondOfTwoThatNeverWaitDoesNotStart() throws IOException {
        assertEquals("first " + KILLED, run("loops", "timeout", "--preserve-status", "--signal=KILL", "2"));
    }

    /// Shutdown hooks get their share, and so does whoever waits beside them.
    @Test
    void aSignalEndsWhoNeverWaits() throws IOException {
        String text = run("loops", "timeout", "--preserve-status", "2").replace("never\n", "");
        assertEquals("first\nhook " + TERMINATED, text);
    }
}
