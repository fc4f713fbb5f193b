package cn.jianzhen.platform.problem;

/** Ends a request with a problem detail; the only exception that modules throw at their web border. */
public final class Problem extends RuntimeException {
    private final ProblemCode code;

    public Problem(ProblemCode code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }
}
