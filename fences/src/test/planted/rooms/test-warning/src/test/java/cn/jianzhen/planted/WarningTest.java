package cn.jianzhen.planted;

import java.util.List;

/** A warning stops the tests as well. */
final class WarningTest {
    int size(List names) { // caught: found raw type
        return names.size();
    }
}
