package cn.jianzhen.platform.store;

/** The platform cannot start, and the operator can do something about it: shown as one Chinese sentence, without a stack. */
final class StartRefused extends RuntimeException {
    StartRefused(String sentence) {
        super(sentence);
    }
}
