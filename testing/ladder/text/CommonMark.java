// library: org.commonmark:commonmark:0.24.0
package text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown to HTML, text and Markdown. */
public class CommonMark {
    private static final String TEXT = """
            # Title *with* emphasis

            A paragraph with `code`, **strong**, a [link](/url "title") and &copy; &amp; <b>html</b>.
            Second line\\
            broken.

            1. one
               - nested
            2. two

            > quoted
            > > deeper

            ```java
            int x = 1 < 2 ? 3 : 4;
            ```

            ![image][ref] <https://example.org>

            ---
            [ref]: pic.png
            """;

    public static void main(String[] words) {
        Node document = Parser.builder().build().parse(TEXT);
        System.out.print(HtmlRenderer.builder().build().render(document));
        System.out.println(TextContentRenderer.builder().build().render(document));
        System.out.print(MarkdownRenderer.builder().build().render(document));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                System.out.println("level " + heading.getLevel());
                visitChildren(heading);
            }

            @Override
            public void visit(Link link) {
                System.out.println(link.getDestination() + " " + link.getTitle());
            }
        });
        System.out.println(HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(Parser.builder().build().parse("<i>x</i> [a](javascript:b)")));
    }
}
