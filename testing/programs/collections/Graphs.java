package collections;

/** Breadth and depth first search, shortest paths, union find, topological order. */
public class Graphs {
    record Edge(int to, int weight) {}

    static int find(int[] parents, int x) {
        return parents[x] == x ? x : (parents[x] = find(parents, parents[x]));
    }

    public static void main(String[] args) {
        int n = 200;
        java.util.List<java.util.List<Edge>> graph = new java.util.ArrayList<>();
        for (int i = 0; i < n; i++) graph.add(new java.util.ArrayList<>());
        int seed = 9;
        int[] parents = new int[n];
        for (int i = 0; i < n; i++) parents[i] = i;
        for (int i = 0; i < 400; i++) {
            seed = seed * 1103515245 + 12345;
            int from = (seed >>> 8) % n, to = (seed >>> 17) % n;
            graph.get(from).add(new Edge(to, (seed >>> 3) % 50 + 1));
            parents[find(parents, from)] = find(parents, to);
        }
        long[] distance = new long[n];
        java.util.Arrays.fill(distance, Long.MAX_VALUE);
        distance[0] = 0;
        var queue = new java.util.PriorityQueue<long[]>((a, b) -> Long.compare(a[0], b[0]));
        queue.add(new long[] {0, 0});
        while (!queue.isEmpty()) {
            long[] entry = queue.poll();
            int at = (int) entry[1];
            if (entry[0] > distance[at]) continue;
            for (Edge edge : graph.get(at)) {
                long next = entry[0] + edge.weight();
                if (next < distance[edge.to()]) {
                    distance[edge.to()] = next;
                    queue.add(new long[] {next, edge.to()});
                }
            }
        }
        long sum = 0;
        int reached = 0;
        for (long d : distance) {
            if (d < Long.MAX_VALUE) {
                sum += d;
                reached++;
            }
        }
        System.out.println(reached + " " + sum);
        var roots = new java.util.TreeSet<Integer>();
        for (int i = 0; i < n; i++) roots.add(find(parents, i));
        System.out.println(roots.size());
        var level = new java.util.LinkedHashMap<Integer, Integer>();
        var todo = new java.util.ArrayDeque<Integer>(java.util.List.of(0));
        level.put(0, 0);
        while (!todo.isEmpty()) {
            int at = todo.poll();
            for (Edge edge : graph.get(at)) {
                if (level.putIfAbsent(edge.to(), level.get(at) + 1) == null) todo.add(edge.to());
            }
        }
        System.out.println(level.size() + " " + java.util.Collections.max(level.values()) + " " + level.keySet().stream().limit(8).toList());
    }
}
