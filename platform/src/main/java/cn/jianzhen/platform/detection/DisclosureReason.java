package cn.jianzhen.platform.detection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why somebody wants to see what is masked. */
record DisclosureReason(@NotNull @Size(max = 200) String reason) {}
