package cn.jianzhen.planted;

/** Waits before it asks again. */
final class Patient {
    void waits() throws InterruptedException {
        Thread.sleep(10);
    }
}
