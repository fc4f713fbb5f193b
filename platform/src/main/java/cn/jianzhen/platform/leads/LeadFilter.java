package cn.jianzhen.platform.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which leads are asked for; what is absent does not matter. Both dates belong to the range. */
record LeadFilter(
        @Nullable Integer category,
        @Nullable @Size(max = 100) String detector,
        @Nullable @Size(max = 100) String station,
        @Nullable @Size(max = 100) String county,

        @Schema(allowableValues = {"hard", "soft"}) @Nullable @Pattern(regexp = "(hard|soft)?")
        String strength,

        @Nullable @Size(max = 100) String method,
        @Nullable @Size(max = 100) String q,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double minRisk,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to) {}
