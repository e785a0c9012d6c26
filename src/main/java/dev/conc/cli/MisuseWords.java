package dev.conc.cli;

import dev.conc.problem.Listed;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command: picocli knows it, but says it in English alone. */
final class MisuseWords {
    private MisuseWords() {}

    /** What is wrong. */
    static Told of(ParameterException misuse) {
        return switch (misuse) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> Sentence.of("misuse.twice", name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException exclusive -> Sentence.of("misuse.contrary", alternatives(exclusive));
            default -> misuse.getArgSpec() != null && misuse.getValue() != null
                    ? wrong(misuse.getArgSpec(), misuse.getValue())
                    : _ -> String.valueOf(misuse.getMessage());
        };
    }

    private static Told unmatched(UnmatchedArgumentException misuse) {
        List<String> words = misuse.getUnmatched();
        boolean wantsCommand = misuse.getCommandLine().getCommandSpec().subcommands().size() > 0;
        String key = misuse.isUnknownOption() ? "misuse.option" : wantsCommand ? "misuse.command" : "misuse.surplus";
        return Sentence.of(key, key.equals("misuse.surplus") ? String.join(" ", words) : words.getFirst());
    }

    private static Told missing(MissingParameterException misuse) {
        ArgSpec first = misuse.getMissing().getFirst();
        return first.isOption() ? Sentence.of("misuse.noValue", name(first), first.paramLabel())
                : Sentence.of("misuse.missing", labels(misuse.getCommandLine().getCommandSpec(), (PositionalParamSpec) first));
    }

    /** Of a parameter that is missing and those that must follow it, which picocli does not name. */
    private static String labels(CommandSpec command, PositionalParamSpec first) {
        return command.positionalParameters().stream()
                .filter(each -> each.required() && each.index().min() >= first.index().min())
                .map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
    }

    private static Told wrong(ArgSpec of, String value) {
        Class<?> type = of.typeInfo().getAuxiliaryTypes().length > 0
                ? of.typeInfo().getAuxiliaryTypes()[0]
                : of.type();
        if (type == boolean.class || type == Boolean.class) {
            return Sentence.of("misuse.flag", name(of), value);
        }
        if (type.isEnum()) {
            return Sentence.of("misuse.oneOf", name(of), Listed.of(Arrays.stream(type.getEnumConstants()).map(Object::toString)), value);
        }
        String wanted = Path.class.isAssignableFrom(type) ? "misuse.file" : "misuse.number";
        return Sentence.of(wanted, name(of), value);
    }

    private static Told alternatives(ParameterException misuse) {
        return Listed.of(misuse.getCommandLine().getCommandSpec().argGroups().stream().filter(ArgGroupSpec::exclusive)
                .flatMap(each -> each.allOptionsNested().stream()).map(MisuseWords::name));
    }

    private static String name(ArgSpec of) {
        return of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
    }
}
