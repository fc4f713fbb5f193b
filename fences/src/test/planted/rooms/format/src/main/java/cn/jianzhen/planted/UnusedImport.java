package cn.jianzhen.planted;

import java.util.List; // caught: format

/** Well set, but for the import. */
final class UnusedImport {
    int one() {
        return 1;
    }
}
