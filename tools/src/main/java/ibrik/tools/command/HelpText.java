package ibrik.tools.command;

import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/// The help of a command, with options such as `-Xmx64m` written as they are typed: the value follows at once.
/// The library writes `-X=OPTION`, and its renderer of labels cannot leave the sign out.
final class HelpText extends Help {
    private static final Pattern ATTACHED = Pattern.compile("(-[DX])=([A-Z=]+)(,? ?)");

    HelpText(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    @Override
    public String synopsis(int headingLength) {
        return ATTACHED.matcher(super.synopsis(headingLength)).replaceAll("$1$2$3");
    }

    /// The column of descriptions stays where it is.
    @Override
    public String optionList() {
        return ATTACHED.matcher(super.optionList()).replaceAll("$1$2$3 ");
    }
}
