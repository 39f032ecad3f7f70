package ibrik.compiler.interpret.execution;

/// One instruction, ready to run on a frame.
@FunctionalInterface
interface Operation {
    void run(Frame frame);
}
