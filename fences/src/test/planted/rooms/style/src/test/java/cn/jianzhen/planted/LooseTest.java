package cn.jianzhen.planted;

import java.util.*; // caught: AvoidStarImport

/** Tests are looked at as well; their packages need no package-info. */
final class LooseTest {
    List<String> names() {
        return new ArrayList<>();
    }
}
