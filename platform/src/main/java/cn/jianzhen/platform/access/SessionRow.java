package cn.jianzhen.platform.access;

import java.time.Instant;

/**
 * One open session in a list.
 *
 * @param key names it in this list; it is not the session id
 */
record SessionRow(String key, String userName, String from, Instant since, Instant lastSeen) {
    static SessionRow of(LiveSession session) {
        return new SessionRow(session.key(), session.userName(), session.from(), session.since(), session.lastSeen());
    }
}
