package cn.jianzhen.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears what a killed platform left behind: its PostgreSQL server lives on, or is gone and left a pid file. Without this the
 * next start is refused or waits.
 */
final class StaleServer {
    private static final Logger LOG = LoggerFactory.getLogger(StaleServer.class);
    private final Path dataDirectory;
    private final Duration patience;

    StaleServer(Path dataDirectory, Duration patience) {
        this.dataDirectory = dataDirectory;
        this.patience = patience;
    }

    /** Returns when no old server holds the data directory. */
    void clear() throws IOException {
        Optional<ProcessHandle> old = runningServer();
        if (old.isPresent()) {
            LOG.warn("上次运行留下的数据库进程 {} 仍在运行，正在停止…", old.get().pid());
            stop(old.get());
        }
        Files.deleteIfExists(pidFile());
    }

    private Optional<ProcessHandle> runningServer() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,10}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurServer);
    }

    /** A pid may have been given to another program since; a zombie (empty command line) holds nothing. */
    private boolean isOurServer(ProcessHandle process) {
        return commandLine(process).contains(dataDirectory.toString());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException notLinuxOrGone) {
            return process.info().commandLine().orElse("");
        }
    }

    private void stop(ProcessHandle server) throws IOException {
        server.destroy();
        if (!gone(server)) {
            server.destroyForcibly();
            if (!gone(server)) {
                throw new IOException("数据库进程 " + server.pid() + " 无法停止，请先结束它再启动");
            }
        }
    }

    private boolean gone(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !isOurServer(server);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the old server", interrupted);
        } catch (ExecutionException impossible) {
            throw new IOException(impossible);
        }
    }

    private Path pidFile() {
        return dataDirectory.resolve("postmaster.pid");
    }
}
