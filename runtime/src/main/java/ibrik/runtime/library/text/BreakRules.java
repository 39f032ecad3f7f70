package ibrik.runtime.library.text;

import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import sun.text.RuleBasedBreakIterator;

/// The JDK's rules of breaks in texts. Each lies in a class of its own: an image has those that its program asks for.
final class BreakRules {
    private static final String FOLDER = "/sun/text/resources/";
    private static final String WORDS = "WordBreakIteratorData";
    private static final String LINES = "LineBreakIteratorData";
    private static final String SENTENCES = "SentenceBreakIteratorData";

    private BreakRules() {}

    private static final class OfWords {
        static final byte[] DATA = read(WORDS);
    }

    private static final class OfLines {
        static final byte[] DATA = read(LINES);
    }

    private static final class OfSentences {
        static final byte[] DATA = read(SENTENCES);
    }

    /// In an initialiser that runs when the image is built.
    private static byte[] read(String name) {
        try (InputStream content = BreakIterator.class.getResourceAsStream(FOLDER + name)) {
            return content.readAllBytes();
        } catch (IOException damaged) {
            throw new InternalError(damaged);
        }
    }

    static BreakIterator words() {
        return new RuleBasedBreakIterator(WORDS, OfWords.DATA);
    }

    static BreakIterator lines() {
        return new RuleBasedBreakIterator(LINES, OfLines.DATA);
    }

    static BreakIterator sentences() {
        return new RuleBasedBreakIterator(SENTENCES, OfSentences.DATA);
    }
}
