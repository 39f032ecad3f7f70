package ibrik.runtime.option;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.ImmutableAfter;

/// `-XX:ActiveProcessorCount`: how many processors the program takes the machine to have. Its threads run on no more
/// executors than that.
public final class ProcessorOption {
    private static final String NAME = "-XX:ActiveProcessorCount=";

    /// 0 for as many as the platform has.
    @ImmutableAfter("start-up")
    private static int wanted;

    private ProcessorOption() {}

    /// True if the option is this one; it is in force from now on.
    static boolean accept(String option) {
        if (!option.startsWith(NAME)) {
            return false;
        }
        wanted = number(option);
        return true;
    }

    private static int number(String option) {
        int value = 0;
        for (int index = NAME.length(); index < option.length(); index++) {
            int digit = option.charAt(index) - '0';
            if (digit < 0 || digit > 9 || value > (Integer.MAX_VALUE - digit) / 10) {
                throw wrong(option);
            }
            value = 10 * value + digit;
        }
        if (value == 0) {
            throw wrong(option);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String option) {
        return new IllegalArgumentException("Improperly specified VM option: ".concat(option));
    }

    /// What `Runtime.availableProcessors` answers.
    public static int processors() {
        return wanted != 0 ? wanted : Platform.current().processorCount();
    }
}
