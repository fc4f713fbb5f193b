package cn.jianzhen.planted;

/** As the formatter writes it. */
final class Formatted {
    int one() {
        return 1;
    }
}
