package ibrik.compiler.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Which class files a pattern of resources means. One that does not say `.class` itself means none, however much it
/// matches: who asks for `**` wants files of data.
final class FilePatterns {
    private static final Pattern OF_CLASS_FILES = Pattern.compile(".*\\.class(?:\\\\E)?\\)?\\$?");

    private FilePatterns() {}

    /// `*` stands for any part of a name, `**` for any levels of folders.
    static Optional<Pattern> ofGlob(String glob) {
        if (!glob.endsWith(".class")) {
            return Optional.empty();
        }
        var regex = new StringBuilder();
        int at = 0;
        while (at < glob.length()) {
            if (glob.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (glob.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else if (glob.charAt(at) == '*') {
                regex.append("[^/]*");
                at++;
            } else {
                int literal = glob.charAt(at) == '\\' && at + 1 < glob.length() ? at + 1 : at;
                regex.append(Pattern.quote(glob.substring(literal, literal + 1)));
                at = literal + 1;
            }
        }
        return Optional.of(Pattern.compile(regex.toString()));
    }

    /// A regular expression of the older files.
    static Optional<Pattern> ofRegex(String regex, int line) throws MalformedMetadata {
        try {
            var pattern = Pattern.compile(regex);
            return Optional.of(pattern)
                    .filter(_ -> OF_CLASS_FILES.matcher(regex).matches());
        } catch (PatternSyntaxException wrong) {
            throw new MalformedMetadata(
                    line, "the pattern " + regex + " is no regular expression: " + wrong.getDescription());
        }
    }
}
