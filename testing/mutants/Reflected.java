import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What reflection reads of the attributes that only describe.
@Reflected_0000.Marked(name = "class", numbers = {1, 2}, type = String.class, deep = @Reflected_0000.Deep(3))
class Reflected_0000<T extends Comparable<T>> implements Supplier<List<? super T>> {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Deep {
        int value() default 7;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Marked {
        String name() default "none";

        int[] numbers() default {};

        Class<?> type() default Object.class;

        RetentionPolicy policy() default RetentionPolicy.CLASS;

        Deep deep() default @Deep;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface OfType {}

    record Pair(@Deep(4) int one, List<String> other) {}

    interface Question {
        Object answer() throws Exception;
    }

    @Marked(policy = RetentionPolicy.SOURCE)
    public Map<String, ? extends Number[]> field;

    @Override
    public List<? super T> get() {
        return null;
    }

    @Marked(name = "method", type = int[].class)
    public <X extends Exception> T method(@Deep(1) List<@OfType T> first, int second) throws X, IOException {
        return null;
    }

    private static void ask(Question question) {
        try {
            Object answer = question.answer();
            System.out.println(answer instanceof Object[] all ? Arrays.toString(all) : answer);
        } catch (Throwable thrown) {
            System.out.println(thrown.getClass().getName());
        }
    }

    private static Object marks(AnnotatedElement element) {
        List<String> marks = new ArrayList<>();
        for (Annotation each : element.getAnnotations()) {
            marks.add(each.toString());
        }
        return marks;
    }

    static void run() {
        Class<?> self = Reflected_0000.class;
        ask(() -> marks(self));
        ask(self::getTypeParameters);
        ask(self::getGenericInterfaces);
        ask(self::getDeclaringClass);
        ask(() -> List.of(Pair.class.getSimpleName(), Pair.class.getModifiers()));
        ask(Pair.class::getEnclosingClass);
        ask(() -> List.of(self.getDeclaredClasses()).size());
        ask(() -> marks(self.getField("field")));
        ask(() -> self.getField("field").getGenericType());
        ask(() -> marks(self.getMethod("method", List.class, int.class)));
        ask(() -> self.getMethod("method", List.class, int.class).toGenericString());
        ask(() -> self.getMethod("method", List.class, int.class).getExceptionTypes());
        ask(() -> self.getMethod("method", List.class, int.class).getParameters());
        ask(() -> Arrays.toString(self.getMethod("method", List.class, int.class).getParameterAnnotations()[0]));
        ask(Pair.class::getRecordComponents);
        ask(() -> Pair.class.getRecordComponents()[0].getAnnotations());
        ask(() -> Pair.class.getRecordComponents()[1].getGenericType());
        ask(() -> new Pair(1, List.of("x")).equals(new Pair(1, List.of("x"))));
    }
}
