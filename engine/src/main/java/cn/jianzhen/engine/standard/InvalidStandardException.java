package cn.jianzhen.engine.standard;

import java.util.List;

/** The standard's files cannot be used; carries every problem found, each with file, entry, key and remedy, in Chinese. */
public final class InvalidStandardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public InvalidStandardException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the files. */
    public List<String> problems() {
        return problems;
    }
}
