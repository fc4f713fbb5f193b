package cn.jianzhen.platform.access;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the signed-in person may look at. Only this module can make one, and every repository method that reads case data asks
 * for one: forgetting the check does not compile. A controller receives it as a parameter; who has no right to case data gets a
 * 403 before the method is called.
 */
public final class Scope {
    private final @Nullable String county;

    private Scope(@Nullable String county) {
        this.county = county;
    }

    static Scope wholeCity() {
        return new Scope(null);
    }

    static Scope county(String code) {
        return new Scope(Objects.requireNonNull(code));
    }

    /** The only county that may be seen; empty means all. */
    public Optional<String> county() {
        return Optional.ofNullable(county);
    }

    /** What belongs to no county is seen by those who see all. */
    public boolean covers(@Nullable String countyCode) {
        return county == null || county.equals(countyCode);
    }
}
