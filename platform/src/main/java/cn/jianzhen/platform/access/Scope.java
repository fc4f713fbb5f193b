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
    private final Masking masking;

    private Scope(@Nullable String county, Masking masking) {
        this.county = county;
        this.masking = masking;
    }

    static Scope wholeCity() {
        return new Scope(null, Masking.PERSONS);
    }

    static Scope county(String code) {
        return new Scope(Objects.requireNonNull(code), Masking.PERSONS);
    }

    /** The same places for somebody who only looks on. */
    Scope masked(Masking other) {
        return new Scope(county, other);
    }

    /** What of it the person sees in full. */
    public Masking masking() {
        return masking;
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
