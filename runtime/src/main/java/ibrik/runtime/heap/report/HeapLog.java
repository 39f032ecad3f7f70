package ibrik.runtime.heap.report;

import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.setting.StressClock;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.RawText;

/// Lines of `-Xlog:gc` and `-Xlog:gc*` in HotSpot's form, written without allocation after a collection has ended.
///
///     [0.104s][info][gc       ] GC(0) Pause Full (System.gc()) 32M->3M(36M) 4.123ms
///
/// Committed memory in parentheses, as there. With `gc*` the lines of phases and of the heap come before.
public final class HeapLog {
    private static final int TAGS_WIDTH = "gc,phases".length();

    private final RawText line = new RawText();
    private final HeapSettings settings;
    private int number;

    public HeapLog(HeapSettings settings) {
        this.settings = settings;
    }

    /// Writes what the settings ask for about the last collection.
    ///
    /// @param usedAfter bytes
    /// @param committed bytes
    public void collection(CollectionReport report, long usedAfter, long committed) {
        if (!settings.logs || !line.open()) {
            return;
        }
        number = report.number;
        if (settings.logsDetails) {
            phases(report);
            pinned(report);
            changes(report, usedAfter);
            begin("gc,cpu").text("Processor: ");
            line.thousandths(report.processorNanoseconds / 1000).text("ms");
            end();
        }
        begin("gc").text(report.young ? "Pause Young (" : "Pause Full (");
        line.text(Cause.text(report.cause)).text(") ");
        line.mebibytes(report.usedBefore).text("->").mebibytes(usedAfter);
        line.text("(").mebibytes(committed).text(") ");
        line.thousandths(report.pauseNanoseconds / 1000).text("ms");
        end();
    }

    /// Writes how often stress mode collected, when the program ends.
    public void stress(StressClock polls, StressClock slowPaths) {
        if (settings.stressInterval == 0 || !settings.logsStress || !line.open()) {
            return;
        }
        stress("polls", polls);
        stress("slow paths", slowPaths);
    }

    private void stress(String events, StressClock clock) {
        line.text("[").thousandths(Platform.current().nanoTime() / 1_000_000).text("s][info][gc,stress] ");
        line.number(clock.events()).text(" ").text(events).text(", ");
        line.number(clock.collections()).text(" collections, at every ").number(settings.stressInterval);
        line.text(clock.isLiteral() ? ". to the end" : ". in the beginning");
        end();
    }

    private void phases(CollectionReport report) {
        for (int phase = 0; phase < CollectionReport.PHASES; phase++) {
            if (report.phaseNanoseconds(phase) > 0) {
                begin("gc,phases").text(CollectionReport.phaseName(phase)).text(": ");
                line.thousandths(report.phaseNanoseconds(phase) / 1000).text("ms");
                end();
            }
        }
    }

    private void pinned(CollectionReport report) {
        begin("gc,heap").text("Pinned: ").number(report.pinnedObjects).text(" objects in ");
        line.number(report.pinnedBlocks).text(" blocks");
        end();
    }

    private void changes(CollectionReport report, long usedAfter) {
        begin("gc,heap")
                .text("Freed: ")
                .kibibytes(Math.max(0, report.usedBefore - usedAfter))
                .text(", evacuated: ");
        line.number(report.evacuatedObjects).text(" objects, ").kibibytes(report.evacuatedBytes);
        line.text(", remembered: ").number(report.rememberedObjects).text(" objects");
        end();
    }

    private RawText begin(String tags) {
        line.text("[").thousandths(Platform.current().nanoTime() / 1_000_000).text("s][info][");
        return line.column(tags, settings.logsDetails ? TAGS_WIDTH : 0)
                .text("] GC(")
                .number(number)
                .text(") ");
    }

    private void end() {
        line.endLine(settings.logDescriptor);
    }
}
