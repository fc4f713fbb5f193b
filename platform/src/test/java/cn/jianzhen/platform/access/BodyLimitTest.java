package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyLimitTest {
    private final List<Exception> refused = new ArrayList<>();
    private final BodyLimit limit = new BodyLimit(DataSize.ofBytes(100), (request, response, handler, problem) -> {
        refused.add(problem);
        return null;
    });

    @Test
    void whatSaysThatItIsTooLargeIsRefusedUnread() throws Exception {
        limit.doFilter(sized(101), new MockHttpServletResponse(), (request, response) -> {
            throw new IOException("was let through");
        });
        assertThat(refused).hasSize(1);
    }

    @Test
    void whatDoesNotSayHowLargeItIsIsCutOffWhileItIsRead() {
        assertThatThrownBy(() -> limit.doFilter(
                        chunked(),
                        new MockHttpServletResponse(),
                        (request, response) -> request.getInputStream().readAllBytes()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> limit.doFilter(chunked(), new MockHttpServletResponse(), (request, response) -> {
                    InputStream in = request.getInputStream();
                    while (in.read() >= 0) {}
                }))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsSmallEnoughIsReadWhole() throws Exception {
        List<Integer> read = new ArrayList<>();
        limit.doFilter(
                sized(100),
                new MockHttpServletResponse(),
                (request, response) -> read.add(request.getReader().readLine().length()));
        assertThat(read).containsExactly(100);
        assertThat(refused).isEmpty();
    }

    private static MockHttpServletRequest chunked() {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[1_000]);
        return request;
    }

    private static MockHttpServletRequest sized(int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent("x".repeat(bytes).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return request;
    }
}
