package cn.jianzhen.seal.evidence;

/** A package that is not as it was sealed. The message says in Chinese what is wrong. */
public final class BentPackage extends Exception {
    private static final long serialVersionUID = 1L;

    BentPackage(String message) {
        super(message);
    }
}
