package cn.jianzhen.planted;

import java.util.List;

/** Error Prone reads tests as well; nulls they hand in on purpose. */
final class BuggyTest {
    boolean same(List<String> names) {
        return names.equals(names); // caught: [SelfEquals]
    }

    String onPurpose() {
        return null;
    }
}
