package cn.jianzhen.platform.evidence;

import java.util.Locale;

/** What can happen to an item. */
enum CustodyAction {
    RECEIVED,
    COLLECTED,
    OPENED,
    COPIED,
    EXPORTED,
    REHASHED,
    BENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
