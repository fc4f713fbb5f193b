package cn.jianzhen.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemHandlerTest {
    /** Fails as programs do. */
    @RestController
    static class Failing {
        @GetMapping("/fails")
        String fails() {
            throw new IllegalStateException("password of jdbc:postgresql://10.0.0.1/decisions is secret");
        }
    }

    @Test
    void whatWentWrongInsideIsNotTold() {
        MvcTestResult answer = MockMvcTester.of(
                        java.util.List.of(new Failing()),
                        builder -> builder.setControllerAdvice(new ProblemHandler())
                                .build())
                .get()
                .uri("/fails")
                .exchange();
        assertThat(answer).hasStatus(500);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("系统内部错误")
                .doesNotContain("secret", "jdbc", "Exception", "at cn.jianzhen", "Failing");
    }
}
