package initialisation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Constants of an enum that have a body are of a class of their own, which is no enum: asked at build time. */
public class EnumBodies {
    enum Shape {
        ROUND {
            int corners() {
                return 0;
            }
        },
        SQUARE;

        int corners() {
            return 4;
        }
    }

    static class Answers {
        static final List<Object> ALL = List.of(
                Shape.ROUND.getClass().getEnumConstants() == null,
                Shape.ROUND.getClass().isEnum(),
                Shape.SQUARE.getClass().isEnum(),
                Shape.ROUND.getDeclaringClass(),
                EnumSet.of(Shape.ROUND),
                new EnumMap<>(Map.of(Shape.ROUND, Shape.ROUND.corners())));
    }

    public static void main(String[] args) {
        Answers.ALL.forEach(System.out::println);
        System.out.println(Shape.ROUND.getClass().getEnumConstants() == null);
    }
}
