package ibrik.runtime.files;

import ibrik.vocabulary.raw.Address;

/// A path as system calls take it, until it is closed.
public final class RawPath implements AutoCloseable {
    private final Address address;

    /// @throws OutOfMemoryError without memory
    public RawPath(String path) {
        address = CString.copy(path);
    }

    public Address address() {
        return address;
    }

    @Override
    public void close() {
        CString.free(address);
    }
}
