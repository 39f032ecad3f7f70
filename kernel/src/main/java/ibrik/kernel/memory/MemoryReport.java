package ibrik.kernel.memory;

import ibrik.kernel.console.Console;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.vocabulary.mark.Uninterruptible;

/// Prints what physical memory is used for: three lines that begin with `memory:`, all numbers in KiB.
///
///     memory: all 260476, free 257428, of that at hand of cores 48, most used 3104
///     memory: used for tables 868, heap 2048, stacks 24, raw 60
///     memory: free blocks of 4: 3, of 8: 1, of 1024: 1, of 131072: 1
final class MemoryReport {
    private static final String WHY = "also while nothing may allocate";
    private static final int LOG_KIBIBYTE = 10;

    private final FrameAllocator frames;
    private final FrameUse[] uses = FrameUse.values();

    MemoryReport(FrameAllocator frames) {
        this.frames = frames;
    }

    @Uninterruptible(WHY)
    void print() {
        Console.text("memory: all ");
        kibibytes(frames.allBytes());
        Console.text(", free ");
        kibibytes(frames.freeBytes());
        Console.text(", of that at hand of cores ");
        kibibytes(frames.bytesAtHand());
        Console.text(", most used ");
        kibibytes(frames.mostUsedBytes());
        Console.text("\nmemory: used for");
        for (int index = 0; index < uses.length; index++) {
            Console.text(index == 0 ? " " : ", ");
            Console.text(uses[index].word());
            Console.text(" ");
            kibibytes(frames.usedBytes(uses[index]));
        }
        printBlocks();
        Console.endLine();
    }

    @Uninterruptible(WHY)
    private void printBlocks() {
        String between = "\nmemory: free blocks";
        for (int order = 0; order <= FrameAllocator.HIGHEST_ORDER; order++) {
            if (frames.freeBlocks(order) > 0) {
                Console.text(between);
                Console.text(" of ");
                kibibytes(AddressSpace.PAGE << order);
                Console.text(": ");
                Console.decimal(frames.freeBlocks(order));
                between = ",";
            }
        }
    }

    @Uninterruptible(WHY)
    private static void kibibytes(long bytes) {
        Console.decimal(bytes >> LOG_KIBIBYTE);
    }
}
