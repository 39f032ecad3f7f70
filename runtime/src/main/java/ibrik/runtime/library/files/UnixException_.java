package ibrik.runtime.library.files;

import ibrik.vocabulary.mark.Substitute;

/// What the calls below `java.nio.file` throw.
@Substitute("sun.nio.fs.UnixException")
@SuppressWarnings("serial")
final class UnixException_ extends Exception {
    UnixException_(int error) {}
}
