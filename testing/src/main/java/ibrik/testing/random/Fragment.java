package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;

/// A piece of source: lines, or an opening and a closing around other pieces.
///
/// The generator builds a tree of these; the reduction takes pieces out, opens blocks, and replaces expressions.
/// Mutable, for one thread.
final class Fragment {
    private String opening;
    private final List<Fragment> parts = new ArrayList<>();
    private final String closing;
    private final boolean required;
    private boolean removed;
    private boolean unwrapped;

    private Fragment(String opening, String closing, boolean required) {
        this.opening = opening;
        this.closing = closing;
        this.required = required;
    }

    static Fragment line(String text) {
        return new Fragment(text, "", false);
    }

    /// A line without which the rest does not compile.
    static Fragment requiredLine(String text) {
        return new Fragment(text, "", true);
    }

    static Fragment block(String opening, List<Fragment> parts, String closing) {
        Fragment block = new Fragment(opening, closing, false);
        block.parts.addAll(parts);
        return block;
    }

    /// A block that stays, though its parts may go.
    static Fragment requiredBlock(String opening, List<Fragment> parts, String closing) {
        Fragment block = new Fragment(opening, closing, true);
        block.parts.addAll(parts);
        return block;
    }

    /// Several pieces one after the other.
    static Fragment sequence(List<Fragment> parts) {
        return requiredBlock("", parts, "");
    }

    /// This block with one more piece before the others.
    Fragment withFirst(Fragment first) {
        parts.addFirst(first);
        return this;
    }

    String opening() {
        return opening;
    }

    void replaceOpening(String text) {
        opening = text;
    }

    boolean isRemovable() {
        return !required && !removed;
    }

    boolean isBlock() {
        return !parts.isEmpty() && !unwrapped && !opening.isEmpty();
    }

    void remove(boolean remove) {
        removed = remove;
    }

    void unwrap(boolean unwrap) {
        unwrapped = unwrap;
    }

    /// This piece and all that are inside and not removed, outermost first.
    List<Fragment> present() {
        List<Fragment> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Fragment> target) {
        if (!removed) {
            target.add(this);
            parts.forEach(part -> part.collect(target));
        }
    }

    String render() {
        StringBuilder target = new StringBuilder();
        render(target, 0);
        return target.toString();
    }

    private void render(StringBuilder target, int depth) {
        if (removed) {
            return;
        }
        boolean bare = unwrapped || opening.isEmpty();
        if (!bare) {
            lines(target, opening, depth);
        }
        for (Fragment part : parts) {
            part.render(target, bare ? depth : depth + 1);
        }
        if (!bare && !closing.isEmpty()) {
            lines(target, closing, depth);
        }
    }

    private static void lines(StringBuilder target, String text, int depth) {
        text.lines().forEach(line -> target.repeat("    ", depth).append(line).append('\n'));
    }
}
