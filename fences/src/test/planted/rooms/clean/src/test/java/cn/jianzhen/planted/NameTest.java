package cn.jianzhen.planted;

/** Hands in a null, as tests do. */
final class NameTest {
    Name nameless() {
        return new Name(null, null);
    }
}
