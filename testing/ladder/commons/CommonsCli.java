// library: commons-cli:commons-cli:1.9.0
package commons;

import java.io.PrintWriter;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.HelpFormatter;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** Options of all kinds, the help, the errors. */
public class CommonsCli {
    public static void main(String[] words) throws ParseException {
        Options options = new Options()
                .addOption("v", "verbose", false, "say more")
                .addOption(Option.builder("o").longOpt("output").hasArg().argName("FILE").desc("where to write").build())
                .addOption(Option.builder("n").longOpt("number").hasArg().type(Number.class).desc("how many").build())
                .addOption(Option.builder("D").hasArgs().valueSeparator('=').argName("NAME=VALUE").desc("a property").build())
                .addOption(Option.builder().longOpt("mode").hasArg().optionalArg(true).desc("a mode").deprecated().build());
        OptionGroup group = new OptionGroup();
        group.addOption(new Option("a", "append to what is there, which is a rather long description that needs two lines"));
        group.addOption(new Option("t", "truncate"));
        options.addOptionGroup(group);
        CommandLine line = new DefaultParser().parse(options, "-v --output=x.txt -n 42 -Dk=v -D l=w --mode -t rest -- -more".split(" "));
        System.out.println(line.hasOption("v") + " " + line.getOptionValue("output") + " " + line.getParsedOptionValue("number")
                + " " + line.getOptionProperties("D") + " " + line.getArgList() + " " + group.getSelected());
        for (Option option : line.getOptions()) {
            System.out.println(option);
        }
        PrintWriter out = new PrintWriter(System.out);
        new HelpFormatter().printHelp(out, 70, "tool", "What it does.", options, 2, 3, "More at home.", true);
        out.flush();
        for (String wrong : new String[] {"-x", "--output", "-a -t", "-n many", "--verb=1"}) {
            try {
                CommandLine parsed = new DefaultParser().parse(options, wrong.split(" "));
                System.out.println(parsed.<Number>getParsedOptionValue("n"));
            } catch (ParseException failure) {
                System.err.println(failure.getClass().getSimpleName() + ": " + failure.getMessage());
            }
        }
    }
}
