package cn.jianzhen.planted;

/** A failure that is swallowed, and one that says why. */
final class EmptyCatch {
    int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e /* caught: EmptyCatchBlock */) {
        }
        try {
            return Integer.parseInt(text, 16);
        } catch (NumberFormatException e) {
            // No number: zero.
        }
        return 0;
    }
}
