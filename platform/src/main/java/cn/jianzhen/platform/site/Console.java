package cn.jianzhen.platform.site;

import cn.jianzhen.platform.access.FirstSteps;
import cn.jianzhen.platform.store.DataFolder;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person who started the platform where it is and how to sign in. */
@Component
class Console {
    private final FirstSteps firstSteps;
    private final DataFolder folder;
    private final ServerProperties server;

    Console(FirstSteps firstSteps, DataFolder folder, ServerProperties server) {
        this.firstSteps = firstSteps;
        this.folder = folder;
        this.server = server;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println(
                    "检真平台已启动：http://" + host() + ":" + context.getWebServer().getPort());
            out.println("数据目录：" + folder.root());
            firstSteps.lines().forEach(out::println);
            out.println("按 Ctrl+C 停止。");
        }
    }

    private String host() {
        InetAddress address = server.getAddress();
        return address == null ? "本机地址" : address.getHostAddress();
    }
}
