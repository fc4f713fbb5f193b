package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.access.SecurityRight;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Unusual looks, for the security administrator. */
@RestController
class UnusualController {
    private final UnusualLooks unusual;

    UnusualController(UnusualLooks unusual) {
        this.unusual = unusual;
    }

    @GetMapping("/api/security/unusual")
    List<UnusualLooks.Unusual> unusualLooks(SecurityRight right) {
        return unusual.all();
    }
}
