package numbers;

/** Small classic computations: matrix powers, queens, knapsack, edit distance, life. */
public class Programs {
    static int queens(int n, int row, int columns, int left, int right) {
        if (row == n) return 1;
        int count = 0;
        int free = (1 << n) - 1 & ~(columns | left | right);
        while (free != 0) {
            int bit = free & -free;
            free ^= bit;
            count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >>> 1);
        }
        return count;
    }

    static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) table[i][0] = i;
        for (int j = 0; j <= b.length(); j++) table[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
            }
        }
        return table[a.length()][b.length()];
    }

    static int life(int generations) {
        boolean[][] world = new boolean[40][40];
        int[][] glider = {{1, 2}, {2, 3}, {3, 1}, {3, 2}, {3, 3}, {20, 20}, {20, 21}, {20, 22}, {21, 20}};
        for (int[] cell : glider) world[cell[0]][cell[1]] = true;
        for (int g = 0; g < generations; g++) {
            boolean[][] next = new boolean[40][40];
            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < 40; x++) {
                    int n = 0;
                    for (int dy = -1; dy <= 1; dy++)
                        for (int dx = -1; dx <= 1; dx++)
                            if ((dx != 0 || dy != 0) && world[(y + dy + 40) % 40][(x + dx + 40) % 40]) n++;
                    next[y][x] = n == 3 || n == 2 && world[y][x];
                }
            }
            world = next;
        }
        int hash = 0;
        for (boolean[] row : world) for (boolean cell : row) hash = hash * 31 + (cell ? 1 : 0);
        return hash;
    }

    static void hanoi(int n, int from, int to, int[] moves) {
        if (n == 0) return;
        hanoi(n - 1, from, 6 - from - to, moves);
        moves[0]++;
        moves[from] ^= n;
        hanoi(n - 1, 6 - from - to, to, moves);
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 9; n++) System.out.println(queens(n, 0, 0, 0, 0));
        System.out.println(distance("intention", "execution"));
        System.out.println(distance("kitten", "sitting"));
        System.out.println(life(0));
        System.out.println(life(100));
        int[] moves = new int[4];
        hanoi(12, 1, 3, moves);
        System.out.println(moves[0] + " " + moves[1] + " " + moves[2] + " " + moves[3]);
        int[] weights = {3, 4, 5, 9, 14};
        int[] best = new int[51];
        for (int weight : weights) for (int c = 50; c >= weight; c--) best[c] = Math.max(best[c], best[c - weight] + weight * 3 % 17);
        System.out.println(best[50]);
    }
}
