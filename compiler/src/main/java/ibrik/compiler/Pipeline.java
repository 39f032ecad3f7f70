package ibrik.compiler;

/// Class files in, image out: the table of contents of the compiler.
public final class Pipeline {
    private Pipeline() {}

    /// Builds an image. Problems of the user's program come back in the result, all at once.
    ///
    /// @throws CompilerBug if the compiler itself is at fault
    public static BuildResult build(BuildRequest request, Progress progress) {
        throw new CompilerBug("the stages of the compiler are not connected: nothing was built for " + request.mainClass());
    }
}
