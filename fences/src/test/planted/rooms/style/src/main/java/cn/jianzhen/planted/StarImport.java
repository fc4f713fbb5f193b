package cn.jianzhen.planted;

import java.util.*; // caught: AvoidStarImport

/** Imports more than it names. */
final class StarImport {
    List<String> names() {
        return new ArrayList<>();
    }
}
