// library: org.antlr:antlr4-runtime:4.13.2
package language;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStreamRewriter;
import org.antlr.v4.runtime.VocabularyImpl;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNType;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.MultiMap;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.antlr.v4.runtime.tree.TerminalNodeImpl;
import org.antlr.v4.runtime.tree.Trees;

/** Streams, tokens, trees, sets and rewriting, without a generated grammar. */
public class AntlrRuntime {
    static final class Rule extends ParserRuleContext {
        Rule(ParserRuleContext parent) {
            super(parent, 0);
        }

        @Override
        public int getRuleIndex() {
            return 0;
        }
    }

    public static void main(String[] words) {
        CodePointCharStream stream = CharStreams.fromString("let größe = 4😀2;");
        StringBuilder text = new StringBuilder();
        for (int symbol = stream.LA(1); symbol != -1; symbol = stream.LA(1)) {
            text.append(symbol).append(' ');
            stream.consume();
        }
        System.out.println(text + "" + stream.size() + " " + stream.getText(Interval.of(4, 8)));
        java.util.List<CommonToken> tokens = new java.util.ArrayList<>();
        String[] parts = {"a", "+", "b", "*", "c"};
        for (int index = 0; index < parts.length; index++) {
            CommonToken token = new CommonToken(index % 2 + 1, parts[index]);
            token.setLine(1);
            token.setCharPositionInLine(index);
            tokens.add(token);
        }
        CommonTokenStream all = new CommonTokenStream(new ListTokenSource(tokens));
        all.fill();
        System.out.println(all.getTokens() + " " + all.getText());
        TokenStreamRewriter rewriter = new TokenStreamRewriter(all);
        rewriter.insertBefore(0, "(");
        rewriter.insertAfter(2, ")");
        rewriter.replace(3, "/");
        rewriter.delete(4);
        System.out.println(rewriter.getText());
        ParserRuleContext root = new Rule(null);
        ParserRuleContext inner = new Rule(root);
        root.addChild(inner);
        for (Token token : all.getTokens()) {
            inner.addChild(new TerminalNodeImpl(token));
        }
        System.out.println(Trees.toStringTree(root, java.util.List.of("rule")) + " " + Trees.getDescendants(root).size());
        ParseTreeWalker.DEFAULT.walk(new org.antlr.v4.runtime.tree.ParseTreeListener() {
            @Override
            public void visitTerminal(org.antlr.v4.runtime.tree.TerminalNode node) {
                System.out.print(node.getText() + ".");
            }

            @Override
            public void visitErrorNode(org.antlr.v4.runtime.tree.ErrorNode node) {}

            @Override
            public void enterEveryRule(ParserRuleContext context) {
                System.out.print("<");
            }

            @Override
            public void exitEveryRule(ParserRuleContext context) {
                System.out.println(">");
            }
        }, root);
        IntervalSet set = IntervalSet.of('a', 'f');
        set.add('c', 'k');
        set.remove('e');
        System.out.println(set.toString(true) + " " + set.size() + " " + set.complement('a', 'z').toString(true) + " " + set.or(IntervalSet.of(5)));
        MultiMap<String, Integer> map = new MultiMap<>();
        map.map("x", 1);
        map.map("x", 2);
        System.out.println(map + " " + new VocabularyImpl(new String[] {null, "'+'"}, new String[] {null, "PLUS", "ID"}).getDisplayName(2) + " " + new ATN(ATNType.PARSER, 5).states.size());
        try {
            throw new ParseCancellationException("cancelled");
        } catch (ParseCancellationException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
