package ibrik.runtime.library.lang;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Walks over the frames that stack traces show; all are decoded before the walk begins.
@Substitute("java.lang.StackWalker")
public final class StackWalker_ {
    @Alias
    private boolean retainClassRef;

    @Alias
    public native boolean hasOption(Option option);

    @Replace
    public <T> T walk(Function<? super Stream<StackFrame>, ? extends T> function) {
        Objects.requireNonNull(function);
        return function.apply(frames().stream());
    }

    @Replace
    public void forEach(Consumer<? super StackFrame> action) {
        Objects.requireNonNull(action);
        frames().forEach(action);
    }

    @Replace
    public Class<?> getCallerClass() {
        if (!retainClassRef) {
            throw new UnsupportedOperationException("This stack walker does not have RETAIN_CLASS_REFERENCE access");
        }
        List<StackFrame> frames = frames();
        if (frames.size() < 2) {
            throw new IllegalCallerException("no caller frame");
        }
        return frames.get(1).getDeclaringClass();
    }

    @Add
    private List<StackFrame> frames() {
        boolean showsReflection = hasOption(Option.SHOW_REFLECT_FRAMES) || hasOption(Option.SHOW_HIDDEN_FRAMES);
        List<StackFrame> frames = new ArrayList<>();
        for (StackTraceElement element : StackTraces.decode(Backtrace.capture())) {
            boolean own = frames.isEmpty() && element.getClassName().equals("java.lang.StackWalker");
            boolean reflective = element.getClassName().startsWith("java.lang.reflect.")
                    && (element.getMethodName().equals("invoke")
                            || element.getMethodName().startsWith("newInstance"));
            if (!own && (showsReflection || !reflective)) {
                frames.add(new WalkedFrame(element, retainClassRef));
            }
        }
        return frames;
    }
}
