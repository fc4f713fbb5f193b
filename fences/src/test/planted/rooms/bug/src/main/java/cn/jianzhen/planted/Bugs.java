package cn.jianzhen.planted;

import java.util.List;

/** One pattern that Error Prone calls an error, one that it only warns of. */
final class Bugs {
    boolean same(List<String> names) {
        return names.equals(names); // caught: [SelfEquals]
    }

    public String toString() { // caught: [MissingOverride]
        return "bugs";
    }
}
