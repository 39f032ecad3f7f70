// library: org.ejml:ejml-core:0.43.1
// library: org.ejml:ejml-ddense:0.43.1
// library: org.ejml:ejml-simple:0.43.1
package data;

import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.SingularMatrixException;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** Dense matrices: products, decompositions, solvers. */
public class Ejml {
    public static void main(String[] words) {
        DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{4, 1, 2}, {1, 3, 0}, {2, 0, 5}});
        DMatrixRMaj product = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.mult(matrix, matrix, product);
        System.out.println(CommonOps_DDRM.det(matrix) + " " + CommonOps_DDRM.trace(product) + " " + CommonOps_DDRM.elementSum(product) + " " + MatrixFeatures_DDRM.isSymmetric(product, 1e-9));
        DMatrixRMaj inverse = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.invert(matrix, inverse);
        CommonOps_DDRM.multTransA(matrix, inverse, product);
        System.out.println(MatrixFeatures_DDRM.isIdentity(product, 1e-9));
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(3, true);
        eigen.decompose(matrix.copy());
        for (int index = 0; index < 3; index++) {
            System.out.printf(Locale.ROOT, "%.6f%n", eigen.getEigenvalue(index).getReal());
        }
        SingularValueDecomposition_F64<DMatrixRMaj> singular = DecompositionFactory_DDRM.svd(3, 3, true, true, false);
        singular.decompose(matrix.copy());
        System.out.printf(Locale.ROOT, "%.6f %d%n", singular.getSingularValues()[0], singular.numberOfSingularValues());
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(3, 3);
        qr.decompose(matrix.copy());
        System.out.printf(Locale.ROOT, "%.6f%n", Math.abs(qr.getR(null, true).get(0, 0)));
        var solver = LinearSolverFactory_DDRM.linear(3);
        DMatrixRMaj solution = new DMatrixRMaj(3, 1);
        solver.setA(matrix.copy());
        solver.solve(new DMatrixRMaj(new double[][] {{1}, {2}, {3}}), solution);
        System.out.printf(Locale.ROOT, "%.6f %.6f %.6f%n", solution.get(0), solution.get(1), solution.get(2));
        matrix.print("%6.2f");
        try {
            new org.ejml.simple.SimpleMatrix(2, 2).invert();
        } catch (SingularMatrixException wrong) {
            System.err.println(wrong.getClass().getSimpleName());
        }
    }
}
