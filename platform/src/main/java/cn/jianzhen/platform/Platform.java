package cn.jianzhen.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the platform: {@code java -jar jianzhen-platform.jar --jianzhen.data=DIR [--jianzhen.demo=true]}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // it would make a user of its own
public class Platform {
    public static void main(String[] arguments) {
        SpringApplication.run(Platform.class, arguments);
    }
}
