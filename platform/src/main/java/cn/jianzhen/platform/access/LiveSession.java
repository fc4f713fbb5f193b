package cn.jianzhen.platform.access;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * One session that is open: who, from where, since when. It lies in the web session and is told when that one ends, by signing
 * out or by idleness. It has a key of its own, so that a list of sessions shows no session id.
 */
final class LiveSession implements HttpSessionBindingListener {
    static final String ATTRIBUTE = LiveSession.class.getName();

    private final String key;
    private final String userName;
    private final String from;
    private final Instant since;
    private final Consumer<LiveSession> whenOver;
    private volatile Instant lastSeen;
    private volatile boolean ended;

    LiveSession(String key, String userName, String from, Instant since, Consumer<LiveSession> whenOver) {
        this.key = key;
        this.userName = userName;
        this.from = from;
        this.since = since;
        this.whenOver = whenOver;
        this.lastSeen = since;
    }

    String key() {
        return key;
    }

    String userName() {
        return userName;
    }

    String from() {
        return from;
    }

    Instant since() {
        return since;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    /** Notes a request; false when somebody has ended the session. */
    boolean seen(Instant now) {
        lastSeen = now;
        return !ended;
    }

    /** The next request finds nobody signed in. */
    void end() {
        ended = true;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        whenOver.accept(this);
    }
}
