package cn.jianzhen.platform.access;

import cn.jianzhen.platform.store.RandomText;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All sessions that are open. They lie in memory like the web sessions themselves: a restart ends them all. */
@Component
class LiveSessions {
    private static final int KEY_LETTERS = 16;

    private final Map<String, LiveSession> open = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int limit;

    LiveSessions(Clock clock, @Value("${jianzhen.sessions-per-account}") int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** The oldest sessions of the account end when it has too many. */
    synchronized LiveSession begin(String userName, String from) {
        List<LiveSession> others = of(userName);
        others.stream().skip(limit - 1L).forEach(this::end);
        LiveSession session =
                new LiveSession(RandomText.ofLength(KEY_LETTERS), userName, from, clock.instant(), this::over);
        open.put(session.key(), session);
        return session;
    }

    /** Newest first. */
    List<LiveSession> all() {
        return open.values().stream()
                .sorted(Comparator.comparing(LiveSession::since).reversed().thenComparing(LiveSession::key))
                .toList();
    }

    List<LiveSession> of(String userName) {
        return all().stream()
                .filter(session -> session.userName().equals(userName))
                .toList();
    }

    Optional<LiveSession> find(String key) {
        return Optional.ofNullable(open.get(key));
    }

    /** Its next request finds nobody signed in. */
    void end(LiveSession session) {
        open.remove(session.key());
        session.end();
    }

    void endAll(String userName) {
        of(userName).forEach(this::end);
    }

    private void over(LiveSession session) {
        open.remove(session.key(), session);
    }
}
