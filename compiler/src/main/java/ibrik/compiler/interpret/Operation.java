package ibrik.compiler.interpret;

/// One instruction, ready to run on a frame.
@FunctionalInterface
interface Operation {
    void run(Frame frame);
}
