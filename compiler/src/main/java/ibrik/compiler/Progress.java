package ibrik.compiler;

/// Listens to the stages of a build. Calls come from one thread, in order, and stages do not nest.
public interface Progress {
    /// A stage begins; `name` is a few words such as `analysis`.
    void stageStarted(String name);

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
        public void stageFinished(String name, String detail) {
            // Nobody listens.
        }

        @Override
        public void notice(String text) {
            // Nobody listens.
        }
    };
}
