package ibrik.compiler;

/// Listens to the stages of a build, which come in order and do not nest. Calls come from one thread, but for
/// [#advanced].
public interface Progress {
    /// A stage begins; `name` is a few words such as `analysis`.
    void stageStarted(String name);

    /// How far the running stage is. From any thread, and often.
    ///
    /// @param soFar what is done, such as `3 of 5 modules`
    /// @param share the part of the stage's work that this is, 0 to 1; 0 if nobody knows
    void advanced(String soFar, double share);

    /// The running stage ended.
    ///
    /// @param detail a short remark such as `1,204 methods`, or empty
    void stageFinished(String name, String detail);

    /// Something about the program that its author should know, as one sentence; the build goes on.
    void notice(String text);

    /// Nobody listens.
    Progress SILENT = new Progress() {
        @Override
        public void stageStarted(String name) {
            // Nobody listens.
        }

        @Override
        public void advanced(String soFar, double share) {
            // Nobody listens.
        }

        @Override
        public void stageFinished(String name, String detail) {
            // Nobody listens.
        }

        @Override
        public void notice(String text) {
            // Nobody listens.
        }
    };
}
