package strings;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Locale;

/** Where characters, words, lines and sentences of a text end. */
public class Breaks {
    static final String[] TEXTS = {
        "",
        "one",
        "Hello, world! It's 3.5% of $1,234.50 (or so). Mr. Smith said \"no\"... Did he? Yes.\nNext paragraph\r\nhere.",
        "e\u0301a\u0308 \uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDE9\uD83C\uDDEA x-y well-known co\u00ADop\u00A0fixed\u2014dash",
        "\u4F60\u597D\u3002\u4E16\u754C \u30AB\u30BF\u30AB\u30CA \uD55C\uAD6D\uC5B4 \u0627\u0644\u0633\u0644\u0627\u0645",
    };

    static void show(String kind, BreakIterator breaks) {
        for (String text : TEXTS) {
            breaks.setText(text);
            var found = new StringBuilder(kind);
            for (int end = breaks.first(); end != BreakIterator.DONE; end = breaks.next()) {
                found.append(' ').append(end);
            }
            found.append(" |");
            for (int end = breaks.last(); end != BreakIterator.DONE; end = breaks.previous()) {
                found.append(' ').append(end);
            }
            if (text.length() > 10) {
                found.append(" | ").append(breaks.following(5)).append(' ').append(breaks.preceding(9)).append(' ')
                        .append(breaks.isBoundary(6)).append(' ').append(breaks.next(2)).append(' ').append(breaks.current());
            }
            System.out.println(found);
        }
    }

    static String wrapped(String text, int width) {
        BreakIterator lines = BreakIterator.getLineInstance();
        lines.setText(text);
        var out = new StringBuilder();
        int start = lines.first();
        int column = 0;
        for (int end = lines.next(); end != BreakIterator.DONE; start = end, end = lines.next()) {
            String part = text.substring(start, end);
            if (column + part.length() > width) {
                out.append('\n');
                column = 0;
            }
            out.append(part);
            column += part.length();
        }
        return out.toString();
    }

    public static void main(String[] args) {
        show("characters", BreakIterator.getCharacterInstance());
        show("words", BreakIterator.getWordInstance());
        show("lines", BreakIterator.getLineInstance(Locale.US));
        show("sentences", BreakIterator.getSentenceInstance(Locale.GERMANY));
        System.out.println(wrapped("The quick brown fox jumps over the lazy dog, and well-known words go on (and on).", 20));
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        CharacterIterator part = new StringCharacterIterator("skip this part", 5, 9, 5);
        words.setText(part);
        System.out.println(words.first() + " " + words.next() + " " + words.next() + " " + words.getText().getBeginIndex());
        BreakIterator copy = (BreakIterator) words.clone();
        System.out.println(copy.equals(words) + " " + copy.last());
        try {
            words.following(20);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            BreakIterator.getLineInstance(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
