package ibrik.kernel.console;

import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;

/// Turns a panic into an error that a test can expect; there is nothing else to stand on.
public final class HostPlatform extends Platform {
    /// A panic of the code under test.
    public static final class Panicked extends Error {
        private static final long serialVersionUID = 1L;

        Panicked(String message) {
            super(message);
        }
    }

    private static UnsupportedOperationException none() {
        return new UnsupportedOperationException("a test has no machine");
    }

    @Override
    public void panic(String what, long detail) {
        throw new Panicked(what + " 0x" + Long.toHexString(detail));
    }

    @Override
    public void write(int descriptor, Address bytes, long count) {
        throw none();
    }

    @Override
    public long offer(int descriptor, Address bytes, long count) {
        throw none();
    }

    @Override
    public int read(Address buffer, int capacity) {
        throw none();
    }

    @Override
    public boolean isReady(int descriptor) {
        throw none();
    }

    @Override
    public int readable() {
        throw none();
    }

    @Override
    public long nanoTime() {
        throw none();
    }

    @Override
    public long processorNanoseconds() {
        throw none();
    }

    @Override
    public long wallClockNanoseconds() {
        throw none();
    }

    @Override
    public void waitUntil(long deadline, int streams) {
        throw none();
    }

    @Override
    public char characterAt(String text, int index) {
        return text.charAt(index);
    }

    @Override
    public void endSliceAt(long deadline) {
        throw none();
    }

    @Override
    public Address heapStart() {
        throw none();
    }

    @Override
    public long heapCapacity() {
        throw none();
    }

    @Override
    public boolean commit(Address start, long bytes) {
        throw none();
    }

    @Override
    public void release(Address start, long bytes) {
        throw none();
    }

    @Override
    public Address allocateRaw(long bytes) {
        throw none();
    }

    @Override
    public Address resizeRaw(Address start, long bytes) {
        throw none();
    }

    @Override
    public void freeRaw(Address start) {
        throw none();
    }

    @Override
    public Address commandLine() {
        throw none();
    }

    @Override
    public int commandLineCount() {
        throw none();
    }

    @Override
    public Address environment() {
        throw none();
    }

    @Override
    public int environmentCount() {
        throw none();
    }

    @Override
    public void pause() {
        Thread.onSpinWait();
    }

    @Override
    public FileCalls files() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int processorCount() {
        throw none();
    }

    @Override
    public long entropy() {
        throw none();
    }

    @Override
    public void exit(int status) {
        throw none();
    }
}
