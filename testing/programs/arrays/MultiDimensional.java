package arrays;

/** Arrays of arrays: rectangular, ragged, partly allocated, of references. */
public class MultiDimensional {
    public static void main(String[] args) {
        int[][] table = new int[3][4];
        for (int i = 0; i < 3; i++) for (int j = 0; j < 4; j++) table[i][j] = i * 10 + j;
        System.out.println(table[2][3] + table[1][0]);
        int[][][] cube = new int[2][3][4];
        int n = 0;
        for (int[][] plane : cube) for (int[] row : plane) for (int k = 0; k < row.length; k++) row[k] = n++;
        System.out.println(cube[1][2][3] + " " + cube[0][2][1]);
        long[][] ragged = {{1}, {2, 3}, {}, {4, 5, 6}};
        long sum = 0;
        for (long[] row : ragged) for (long value : row) sum = sum * 10 + value;
        System.out.println(sum);
        String[][] partly = new String[3][];
        System.out.println(partly[1] == null);
        partly[1] = new String[] {"x", null};
        System.out.println(partly[1][0] + partly[1][1]);
        double[][][] five = new double[2][2][];
        System.out.println(five[1][1] == null);
        byte[][][][] zero = new byte[2][0][5][5];
        System.out.println(zero[1].length);
        Object[] outer = new Object[2];
        outer[0] = outer;
        outer[1] = new int[] {7};
        System.out.println(((Object[]) ((Object[]) outer[0])[0])[1] == outer[1]);
        Object[][] objects = new Integer[2][2];
        try {
            objects[0][0] = "text";
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            objects[1] = new String[1];
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(table.getClass().getName() + " " + partly.getClass().getSimpleName() + " "
            + cube.getClass().getComponentType().getName());
        try {
            int[][] negative = new int[2][-3];
            System.out.println(negative.length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        int[][] matrix = {{1, 2}, {3, 4}};
        int[][] product = new int[2][2];
        for (int power = 0; power < 10; power++) {
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < 2; j++) {
                    product[i][j] = 0;
                    for (int k = 0; k < 2; k++) product[i][j] += matrix[i][k] * matrix[k][j];
                }
            int[][] swap = matrix;
            matrix = product;
            product = swap;
        }
        System.out.println(matrix[0][0] + " " + matrix[1][1]);
    }
}
