// library: org.apache.commons:commons-text:1.13.0
// library: org.apache.commons:commons-lang3:3.17.0
package commons;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.CaseUtils;
import org.apache.commons.text.CharacterPredicates;
import org.apache.commons.text.ExtendedMessageFormat;
import org.apache.commons.text.RandomStringGenerator;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.StringTokenizer;
import org.apache.commons.text.TextStringBuilder;
import org.apache.commons.text.WordUtils;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;
import org.apache.commons.text.lookup.StringLookupFactory;
import org.apache.commons.text.similarity.CosineDistance;
import org.apache.commons.text.similarity.FuzzyScore;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDetailedDistance;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Substitution, escapes, similarity, differences. */
public class CommonsText {
    private static final class Marked implements CommandVisitor<Character> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visitInsertCommand(Character inserted) {
            text.append('+').append(inserted);
        }

        @Override
        public void visitKeepCommand(Character kept) {
            text.append(kept);
        }

        @Override
        public void visitDeleteCommand(Character deleted) {
            text.append('-').append(deleted);
        }
    }

    public static void main(String[] words) {
        StringSubstitutor substitutor = new StringSubstitutor(Map.of("animal", "fox", "target", "dog", "pick", "animal"));
        substitutor.setEnableSubstitutionInVariables(true);
        System.out.println(substitutor.replace("The ${animal} jumps over the ${colour:-lazy} ${target}; ${${pick}} $${animal}"));
        StringSubstitutor lookups = StringSubstitutor.createInterpolator();
        System.out.println(lookups.replace("${base64Encoder:Hello} ${urlEncoder:a b&c} ${const:java.lang.Integer.MAX_VALUE}"));
        System.out.println(StringLookupFactory.INSTANCE.base64DecoderStringLookup().lookup("SGVsbG8="));
        System.out.println(StringEscapeUtils.escapeHtml4("<p>\"Käse\" & €</p>") + " " + StringEscapeUtils.escapeJson("a/\"b\"\t\u2028"));
        System.out.println(StringEscapeUtils.unescapeJava("\\u0041\\n\\t!").replace("\n", "/") + " " + StringEscapeUtils.escapeCsv("a,\"b\""));
        System.out.println(StringEscapeUtils.escapeXml11("a<b>\u0001c") + " " + StringEscapeUtils.escapeXSI("a b$c"));
        System.out.println(new LevenshteinDetailedDistance().apply("kitten", "sitting"));
        System.out.printf(Locale.ROOT, "%.6f %.6f%n", new JaroWinklerSimilarity().apply("MARTHA", "MARHTA"), new CosineDistance().apply("the cat sat", "the cat ran"));
        System.out.println(new FuzzyScore(Locale.ENGLISH).fuzzyScore("Workshop", "wso") + " " + new LongestCommonSubsequence().longestCommonSubsequence("ABCBDAB", "BDCABA"));
        Marked marked = new Marked();
        new StringsComparator("ABCABBA", "CBABAC").getScript().visit(marked);
        System.out.println(marked.text);
        System.out.println(WordUtils.wrap("The quick brown fox jumps over the lazy dog", 16, "|", true) + " " + WordUtils.initials("Ada King Lovelace"));
        System.out.println(CaseUtils.toCamelCase("to camel-case now", false, ' ', '-'));
        System.out.println(new StringTokenizer("a b 'c, d',,e", ',', '\'').setIgnoreEmptyTokens(false).getTokenList());
        System.out.println(new TextStringBuilder("start").appendSeparator("; ").appendWithSeparators(new Integer[] {1, 2, 3}, ",")
                .replaceAll("1", "one").insert(0, true).deleteFirst("2").appendFixedWidthPadLeft(7, 4, '.'));
        System.out.println(new ExtendedMessageFormat("{1} has {0,number,#.##} and {2}", Locale.US).format(new Object[] {3.14159, "pi", null}));
        int[] state = {12345};
        System.out.println(new RandomStringGenerator.Builder().withinRange('0', 'z').filteredBy(CharacterPredicates.LETTERS, CharacterPredicates.DIGITS)
                .usingRandom(bound -> Math.floorMod(state[0] = state[0] * 1_103_515_245 + 12_345, bound)).get().generate(20));
        try {
            new StringSubstitutor(Map.of()).setEnableUndefinedVariableException(true).replace("${missing}");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
