// library: org.apache.commons:commons-math3:3.6.1
package commons;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.exception.DimensionMismatchException;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.primes.Primes;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** Linear algebra, analysis, statistics, optimisation, and what goes wrong in them. */
public class CommonsMath {
    private static final double[][] ROWS = {{4, 1, 2}, {1, 3, 0}, {2, 0, 5}};

    private static String rounded(double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(String.format(Locale.ROOT, " %.6f", value == 0 ? 0.0 : value));
        }
        return text.substring(1);
    }

    private static void algebra() {
        RealMatrix matrix = new Array2DRowRealMatrix(ROWS);
        System.out.println(matrix.multiply(matrix.transpose()));
        LUDecomposition decomposition = new LUDecomposition(matrix);
        System.out.println(rounded(decomposition.getDeterminant()));
        System.out.println(rounded(decomposition.getSolver().solve(MatrixUtils.createRealVector(new double[] {1, 2, 3})).toArray()));
        System.out.println(rounded(new EigenDecomposition(matrix).getRealEigenvalues()));
        System.out.println(rounded(new SingularValueDecomposition(matrix).getSingularValues()));
        Rotation turn = new Rotation(Vector3D.PLUS_K, Math.PI / 2, RotationConvention.VECTOR_OPERATOR);
        System.out.println(rounded(turn.applyTo(new Vector3D(1, 2, 3)).toArray()));
    }

    private static void analysis() {
        PolynomialFunction polynomial = new PolynomialFunction(new double[] {-6, 11, -6, 1});
        System.out.println(polynomial + " | " + polynomial.derivative());
        System.out.println(rounded(new BrentSolver(1e-12).solve(100, Math::cos, 1, 2)));
        System.out.println(rounded(new SimpsonIntegrator().integrate(10_000, Math::sin, 0, Math.PI)));
        System.out.println(rounded(new SplineInterpolator().interpolate(new double[] {0, 1, 2, 3}, new double[] {0, 1, 8, 27}).value(1.5)));
        for (Complex root : new LaguerreSolver().solveAllComplex(new double[] {1, 0, 1}, 0)) {
            System.out.println(rounded(root.getReal(), Math.abs(root.getImaginary())));
        }
        Complex[] spectrum = new FastFourierTransformer(DftNormalization.STANDARD)
                .transform(new double[] {1, 2, 3, 4, 0, 0, 0, 0}, TransformType.FORWARD);
        System.out.println(rounded(Arrays.stream(spectrum).mapToDouble(Complex::abs).toArray()));
        double[] state = {1, 0};
        new DormandPrince853Integrator(1e-8, 0.1, 1e-10, 1e-10).integrate(new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 2;
            }

            @Override
            public void computeDerivatives(double time, double[] place, double[] change) {
                change[0] = place[1];
                change[1] = -place[0];
            }
        }, 0, state, Math.PI, state);
        System.out.println(rounded(state));
    }

    private static void statistics() {
        MersenneTwister random = new MersenneTwister(42);
        DescriptiveStatistics statistics = new DescriptiveStatistics();
        SimpleRegression regression = new SimpleRegression();
        for (int sample = 0; sample < 1000; sample++) {
            double value = random.nextGaussian();
            statistics.addValue(value);
            regression.addData(sample, 2 * sample + value);
        }
        System.out.println(rounded(statistics.getMean(), statistics.getStandardDeviation(), statistics.getPercentile(90), statistics.getKurtosis()));
        System.out.println(rounded(regression.getSlope(), regression.getRSquare()));
        System.out.println(rounded(new NormalDistribution(10, 2).cumulativeProbability(12), new PoissonDistribution(4).probability(3)));
        System.out.println(rounded(Gamma.logGamma(10.5), Gamma.digamma(3)));
        WeightedObservedPoints points = new WeightedObservedPoints();
        for (int x = 0; x < 10; x++) {
            points.add(x, 3 + 2 * x - 0.5 * x * x);
        }
        System.out.println(rounded(PolynomialCurveFitter.create(2).fit(points.toList())));
    }

    public static void main(String[] words) {
        algebra();
        analysis();
        statistics();
        System.out.println(new BigFraction(355, 113).add(new BigFraction(1, 7)).pow(5));
        System.out.println(Primes.primeFactors(360_360) + " " + Primes.nextPrime(1_000_000) + " " + CombinatoricsUtils.binomialCoefficient(40, 20));
        System.out.println(rounded(new SimplexSolver().optimize(
                new MaxIter(100),
                new LinearObjectiveFunction(new double[] {3, 5}, 0),
                new LinearConstraintSet(
                        new LinearConstraint(new double[] {1, 0}, Relationship.LEQ, 4),
                        new LinearConstraint(new double[] {0, 2}, Relationship.LEQ, 12),
                        new LinearConstraint(new double[] {3, 2}, Relationship.LEQ, 18)),
                GoalType.MAXIMIZE).getPoint()));
        try {
            new Array2DRowRealMatrix(ROWS).multiply(new Array2DRowRealMatrix(2, 2));
        } catch (DimensionMismatchException wrong) {
            System.out.println(wrong.getMessage());
        }
        try {
            new BrentSolver().solve(100, x -> x * x + 1, -1, 1);
        } catch (NoBracketingException wrong) {
            System.err.println(wrong);
        }
    }
}
