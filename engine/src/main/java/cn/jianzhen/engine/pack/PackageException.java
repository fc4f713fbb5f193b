package cn.jianzhen.engine.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A package that cannot be taken in. Carries every problem found, never just the first of a list. */
public final class PackageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public PackageException(List<Problem> problems) {
        super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    PackageException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
