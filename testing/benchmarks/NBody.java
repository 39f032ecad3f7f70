/// The five bodies of the outer solar system under gravity, stepped by a symplectic integrator.
///
/// Measures double arithmetic over the fields of a few objects, square roots and short nested loops.
/// Size: number of steps.
public final class NBody {
    private static final double SOLAR_MASS = 4 * Math.PI * Math.PI;
    private static final double DAYS_PER_YEAR = 365.24;

    private static final class Body {
        double x;
        double y;
        double z;
        double velocityX;
        double velocityY;
        double velocityZ;
        final double mass;

        Body(double x, double y, double z, double velocityX, double velocityY, double velocityZ, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.velocityX = velocityX * DAYS_PER_YEAR;
            this.velocityY = velocityY * DAYS_PER_YEAR;
            this.velocityZ = velocityZ * DAYS_PER_YEAR;
            this.mass = mass * SOLAR_MASS;
        }

        double kineticEnergy() {
            return 0.5 * mass * (velocityX * velocityX + velocityY * velocityY + velocityZ * velocityZ);
        }

        double distanceTo(Body other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }

        void pull(Body other, double step) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            double squared = dx * dx + dy * dy + dz * dz;
            double magnitude = step / (squared * Math.sqrt(squared));
            velocityX -= dx * other.mass * magnitude;
            velocityY -= dy * other.mass * magnitude;
            velocityZ -= dz * other.mass * magnitude;
            other.velocityX += dx * mass * magnitude;
            other.velocityY += dy * mass * magnitude;
            other.velocityZ += dz * mass * magnitude;
        }

        void move(double step) {
            x += step * velocityX;
            y += step * velocityY;
            z += step * velocityZ;
        }
    }

    private final Body[] bodies = {
        new Body(0, 0, 0, 0, 0, 0, 1),
        new Body(
                4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
                0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
                0.000954791938424326609),
        new Body(
                8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
                -0.00276742510726411162, 0.00499852801234917238, 0.0000230417297573763929,
                0.000285885980666130812),
        new Body(
                12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
                0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
                0.0000436624404335156298),
        new Body(
                15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
                0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
                0.0000515138902046611451),
    };

    private NBody() {
        double momentumX = 0;
        double momentumY = 0;
        double momentumZ = 0;
        for (Body body : bodies) {
            momentumX += body.velocityX * body.mass;
            momentumY += body.velocityY * body.mass;
            momentumZ += body.velocityZ * body.mass;
        }
        bodies[0].velocityX = -momentumX / SOLAR_MASS;
        bodies[0].velocityY = -momentumY / SOLAR_MASS;
        bodies[0].velocityZ = -momentumZ / SOLAR_MASS;
    }

    private void advance(double step) {
        for (int i = 0; i < bodies.length; i++) {
            for (int j = i + 1; j < bodies.length; j++) {
                bodies[i].pull(bodies[j], step);
            }
        }
        for (Body body : bodies) {
            body.move(step);
        }
    }

    private double energy() {
        double energy = 0;
        for (int i = 0; i < bodies.length; i++) {
            energy += bodies[i].kineticEnergy();
            for (int j = i + 1; j < bodies.length; j++) {
                energy -= bodies[i].mass * bodies[j].mass / bodies[i].distanceTo(bodies[j]);
            }
        }
        return energy;
    }

    private static long round(int size) {
        NBody system = new NBody();
        for (int i = 0; i < size; i++) {
            system.advance(0.01);
        }
        return (long) (system.energy() * 1e12);
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
