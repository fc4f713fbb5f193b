package cn.jianzhen.engine.command;

import java.util.List;
import java.util.ListResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Chinese for what the command line library says by itself: headings of the help and complaints about arguments. */
public final class ChineseConsole {
    private ChineseConsole() {}

    /** Makes the command and all its subcommands, which must have been added before, speak Chinese. */
    public static CommandLine of(CommandLine line) {
        line.setResourceBundle(new Words());
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((problem, arguments) -> {
            CommandLine command = problem.getCommandLine();
            command.getErr().println("参数有误：" + complaint(problem));
            command.getErr().println("用法见 " + command.getCommandSpec().qualifiedName() + " --help");
            return CommandLine.ExitCode.USAGE;
        });
        return line;
    }

    private static String complaint(ParameterException problem) {
        if (problem instanceof MissingParameterException missing) {
            return "缺少 " + names(missing.getMissing());
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return "不认识 " + String.join(" ", unmatched.getUnmatched());
        }
        ArgSpec argument = problem.getArgSpec();
        return argument == null || problem.getValue() == null
                ? String.valueOf(problem.getMessage())
                : "“" + problem.getValue() + "”不能作为 " + name(argument) + " 的值";
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(ChineseConsole::name).collect(Collectors.joining("、"));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? (option.longestName() + " " + option.paramLabel()).strip()
                : argument.paramLabel();
    }

    private static final class Words extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"mixinStandardHelpOptions.help", "显示本帮助"},
                {"mixinStandardHelpOptions.version", "显示版本"},
                {"usage.synopsisHeading", "用法："},
                {"usage.commandListHeading", "命令：%n"},
            };
        }
    }
}
