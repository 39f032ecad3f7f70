// library: org.jgrapht:jgrapht-core:1.5.2
// library: org.jheaps:jheaps:0.14
package data;

import java.util.List;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.clique.BronKerboschCliqueFinder;
import org.jgrapht.alg.color.GreedyColoring;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.FloydWarshallShortestPaths;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** Paths, trees, flows, cliques. */
public class JGraphT {
    public static void main(String[] words) {
        Graph<String, DefaultWeightedEdge> roads = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        List.of("a", "b", "c", "d", "e").forEach(roads::addVertex);
        String[] edges = {"ab7", "ac3", "cb1", "bd2", "cd8", "de4"};
        for (String edge : edges) {
            roads.setEdgeWeight(roads.addEdge(edge.substring(0, 1), edge.substring(1, 2)), edge.charAt(2) - '0');
        }
        GraphPath<String, DefaultWeightedEdge> path = DijkstraShortestPath.findPathBetween(roads, "a", "e");
        System.out.println(path + " " + path.getWeight() + " " + path.getVertexList());
        System.out.println(new FloydWarshallShortestPaths<>(roads).getPathWeight("a", "d") + " " + new EdmondsKarpMFImpl<>(roads).getMaximumFlowValue("a", "e"));
        System.out.println(new CycleDetector<>(roads).detectCycles() + " " + new KruskalMinimumSpanningTree<>(roads).getSpanningTree().getWeight());
        Graph<Integer, DefaultEdge> web = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int page = 0; page < 6; page++) {
            web.addVertex(page);
        }
        int[][] links = {{0, 1}, {1, 2}, {2, 0}, {3, 2}, {4, 5}, {5, 4}, {3, 4}};
        for (int[] link : links) {
            web.addEdge(link[0], link[1]);
        }
        System.out.println(new KosarajuStrongConnectivityInspector<>(web).stronglyConnectedSets().stream().map(TreeSet::new).map(Object::toString).sorted().toList());
        new PageRank<>(web).getScores().forEach((page, score) -> System.out.printf(java.util.Locale.ROOT, "%d %.4f%n", page, score));
        SimpleGraph<Integer, DefaultEdge> simple = new SimpleGraph<>(DefaultEdge.class);
        for (int vertex = 0; vertex < 8; vertex++) {
            simple.addVertex(vertex);
        }
        for (int vertex = 0; vertex < 8; vertex++) {
            simple.addEdge(vertex, (vertex + 1) % 8);
            if (vertex % 2 == 0) {
                simple.addEdge(vertex, (vertex + 2) % 8);
            }
        }
        System.out.println(new GreedyColoring<>(simple).getColoring().getNumberColors());
        new BronKerboschCliqueFinder<>(simple).maximumIterator().forEachRemaining(clique -> System.out.println(new TreeSet<>(clique)));
        DirectedAcyclicGraph<String, DefaultEdge> tasks = new DirectedAcyclicGraph<>(DefaultEdge.class);
        List.of("wash", "cook", "eat", "shop").forEach(tasks::addVertex);
        tasks.addEdge("shop", "cook");
        tasks.addEdge("cook", "eat");
        tasks.addEdge("eat", "wash");
        new TopologicalOrderIterator<>(tasks).forEachRemaining(System.out::println);
        new BreadthFirstIterator<>(web, 3).forEachRemaining(page -> System.out.print(page + " "));
        System.out.println(tasks.getAncestors("eat").size());
        try {
            tasks.addEdge("wash", "shop");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            roads.addEdge("a", "z");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
