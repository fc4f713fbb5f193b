package cn.jianzhen.engine.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason (方法变更说明) that excuses another method.
 *
 * @param words it is recognised when the text holds one of them
 * @param drives codes of {@code vehicles.drive} that bear it out; empty when the register cannot tell
 */
public record Excuse(String id, String label, List<String> words, List<String> drives, Origin origin) implements Dated {
    public Excuse {
        words = List.copyOf(words);
        drives = List.copyOf(drives);
    }

    @Override
    public String subject() {
        return id;
    }

    /** Whether the written reason is this one. */
    public boolean isMeantBy(String reason) {
        return words.stream().anyMatch(reason::contains);
    }

    /** Whether the registered drive contradicts it. */
    public boolean contradictedBy(@Nullable String drive) {
        return drive != null && !drives.isEmpty() && !drives.contains(drive);
    }
}
