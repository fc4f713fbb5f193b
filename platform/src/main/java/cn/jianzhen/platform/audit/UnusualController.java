package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.access.AuditRight;
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

    // The right of the security administrator takes the place of AuditRight here, and only here, once there is that
    // role.
    @GetMapping("/api/audit/unusual")
    List<UnusualLooks.Unusual> unusualLooks(AuditRight right) {
        return unusual.all();
    }
}
