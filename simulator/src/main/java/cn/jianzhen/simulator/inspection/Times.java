package cn.jianzhen.simulator.inspection;

import java.time.LocalDateTime;

/** Begin and end by the clock of the line's computer, arrival of the upload by the platform's clock. */
public record Times(LocalDateTime started, LocalDateTime ended, LocalDateTime uploaded) {
    public boolean overlaps(Times other) {
        return started.isBefore(other.ended) && other.started.isBefore(ended);
    }

    /** The same begin with another length. */
    public Times lasting(long seconds) {
        LocalDateTime other = started.plusSeconds(seconds);
        return new Times(started, other, uploaded.isAfter(other) ? uploaded : other.plusSeconds(9));
    }

    public Times shifted(long seconds) {
        return new Times(started.plusSeconds(seconds), ended.plusSeconds(seconds), uploaded);
    }
}
