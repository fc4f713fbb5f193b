package cn.jianzhen.planted;

/** Waits for the clock instead of the thing; production code may have to wait. */
final class SleepyTest {
    void waits() throws InterruptedException {
        Thread.sleep(10); // caught: RegexpSinglelineJava
    }
}
