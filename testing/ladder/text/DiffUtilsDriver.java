// library: io.github.java-diff-utils:java-diff-utils:4.15
package text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/** Differences, patches, rows side by side. */
public class DiffUtilsDriver {
    public static void main(String[] words) throws PatchFailedException {
        List<String> before = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta");
        List<String> after = List.of("alpha", "beta 2", "gamma", "epsilon", "zeta", "eta");
        Patch<String> patch = DiffUtils.diff(before, after);
        patch.getDeltas().forEach(System.out::println);
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff("a.txt", "b.txt", before, patch, 1);
        unified.forEach(System.out::println);
        System.out.println(DiffUtils.patch(before, UnifiedDiffUtils.parseUnifiedDiff(unified)).equals(after) + " " + DiffUtils.unpatch(after, patch).equals(before));
        DiffRowGenerator generator = DiffRowGenerator.create().showInlineDiffs(true).inlineDiffByWord(true).oldTag(_ -> "~").newTag(_ -> "**").build();
        for (DiffRow row : generator.generateDiffRows(before, after)) {
            System.out.println(row.getTag() + "|" + row.getOldLine() + "|" + row.getNewLine());
        }
        try {
            DiffUtils.patch(List.of("other"), patch);
        } catch (PatchFailedException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
