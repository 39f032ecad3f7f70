import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Annotations kept for run time: values of every kind, defaults, texts, inheritance, repetition, parameters.
public final class Annotations {
    private Annotations() {}

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Info {
        String value() default "none";

        int level() default 1;

        Class<?>[] types() default {};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Everything {
        boolean truth();

        byte small();

        char letter();

        short medium();

        long big();

        float single();

        double real();

        String text();

        Class<?> type();

        TimeUnit unit();

        Info nested();

        int[] numbers();

        TimeUnit[] units();

        String[] texts();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Tags.class)
    @interface Tag {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Tags {
        Tag[] value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface Forgotten {}

    @Info("parent")
    @Forgotten
    static class Parent {
        @Everything(
                truth = true, small = -1, letter = '\'', medium = 300, big = 1L << 40, single = 1.5f, real = 0.1,
                text = "a \"quoted\"\n\u00e9", type = int[].class, unit = TimeUnit.DAYS, nested = @Info(level = 9),
                numbers = {1, -2}, units = {TimeUnit.HOURS, TimeUnit.SECONDS}, texts = "only")
        public void all(@Tag("first") int a, String b) {}

        @Tag("one")
        @Tag("two")
        int field;
    }

    static class Child extends Parent {}

    /// An interface of the JDK that the program names nowhere else.
    public java.util.concurrent.BlockingDeque<? extends Number[]> numbers;

    public static void main(String[] args) throws Exception {
        System.out.println(Parent.class.getAnnotation(Info.class).value() + " " + Child.class.getAnnotation(Info.class));
        System.out.println(Child.class.getDeclaredAnnotations().length + " " + Child.class.getAnnotations().length
                + " " + Parent.class.isAnnotationPresent(Forgotten.class));
        Method all = Parent.class.getMethod("all", int.class, String.class);
        Everything every = all.getAnnotation(Everything.class);
        System.out.println(every.truth() + " " + every.small() + " " + every.letter() + " " + every.medium() + " "
                + every.big() + " " + every.single() + " " + every.real() + " " + every.text() + " " + every.type() + " "
                + every.unit() + " " + every.nested().level() + " " + Arrays.toString(every.numbers()) + " "
                + Arrays.toString(every.units()) + " " + every.texts()[0] + " " + every.annotationType());
        System.out.println(every);
        System.out.println(Arrays.deepToString(all.getParameterAnnotations()));
        Tag[] tags = Parent.class.getDeclaredField("field").getAnnotationsByType(Tag.class);
        System.out.println(tags.length + " " + Arrays.toString(tags) + " " + tags[0].equals(tags[1]));
        Annotation again = Parent.class.getMethod("all", int.class, String.class).getAnnotation(Everything.class);
        System.out.println(every.equals(again) + " " + (every.hashCode() == again.hashCode()));
        System.out.println(Info.class.getMethod("level").getDefaultValue() + " " + Runnable.class.isAnnotationPresent(FunctionalInterface.class));
        System.out.println(Annotations.class.getField("numbers").getGenericType());
        System.out.println("text".getClass().isAnnotationPresent(Info.class));
    }
}
