package cn.jianzhen.platform.detection;

/** SQL that names the newest finished run: pages show its findings, older runs stay in the store. */
final class LatestRun {
    static final String ID =
            "(select run_id from runs where ended_at is not null order by started_at desc, run_id desc limit 1)";

    private LatestRun() {}
}
