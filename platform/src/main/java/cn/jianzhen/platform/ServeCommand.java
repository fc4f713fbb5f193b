package cn.jianzhen.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the platform, turned into Spring's properties. */
@Command(
        name = "jianzhen serve",
        description = "启动检真平台。按 Ctrl+C 停止。",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:JIANZHEN_DATA:-data}",
            description = "数据文件夹（默认取环境变量 JIANZHEN_DATA，否则为 ./data）")
    private Path data = Path.of("data");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "端口（默认 8080；0 为任意空闲端口）")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "监听地址（默认 127.0.0.1，仅本机可访问）")
    private String address = "127.0.0.1";

    @Option(names = "--demo", description = "演示模式：建立演示账号并显示其密码")
    private boolean demo;

    @Parameters(paramLabel = "NAME=VALUE", description = "其他设置，例如 jianzhen.database.url=jdbc:postgresql://host/db")
    private List<String> settings = List.of();

    private boolean running;

    boolean running() {
        return running;
    }

    List<String> springArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--jianzhen.data=" + data,
                "--jianzhen.demo=" + demo,
                "--server.port=" + port,
                "--server.address=" + address));
        settings.forEach(setting -> arguments.add("--" + setting));
        return arguments;
    }

    @Override
    public Integer call() {
        SpringApplication.run(Platform.class, springArguments().toArray(String[]::new));
        running = true;
        return 0;
    }
}
