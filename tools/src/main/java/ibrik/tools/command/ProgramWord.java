package ibrik.tools.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Which words of a command line belong to options of a command, by the arities that it declares: the first that
/// does not is PROGRAM.
///
/// @param command `run` or `build`
record ProgramWord(CommandSpec command) {
    private static final int LETTER = 2;

    /// Whether `word` is read as an option, whichever.
    static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-';
    }

    /// Whether words behind PROGRAM may be arguments of the program, which one that is only built has not.
    boolean takesArguments() {
        return command.positionalParameters().size() > 1;
    }

    /// Whether it is an option of the command, with or without its value in the same word.
    boolean isOurs(String word) {
        return command.optionsMap().containsKey(word)
                || word.startsWith("--")
                        && word.indexOf('=') > 0
                        && command.optionsMap().containsKey(word.substring(0, word.indexOf('=')))
                || hasValueWithin(word);
    }

    /// `-DNAME=VALUE`, `-m512`.
    private boolean hasValueWithin(String word) {
        if (word.startsWith("--") || word.length() <= LETTER) {
            return false;
        }
        OptionSpec option = command.optionsMap().get(word.substring(0, LETTER));
        return option != null && option.arity().max() > 0;
    }

    /// How many words behind that at `index` are values of it; none are if it is no option of the command.
    ///
    /// @param end index behind the last word that may be one
    int valuesBehind(List<String> words, int index, int end) {
        OptionSpec option = command.optionsMap().get(words.get(index));
        if (option == null) {
            return 0;
        }
        int count = 0;
        int room = Math.min(option.arity().max(), end - index - 1);
        while (count < room && (count < option.arity().min() || !isOption(words.get(index + 1 + count)))) {
            count++;
        }
        return count;
    }
}
