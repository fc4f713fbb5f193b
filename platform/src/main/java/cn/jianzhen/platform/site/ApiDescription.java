package cn.jianzhen.platform.site;

import cn.jianzhen.platform.access.AuditRight;
import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Disclosure;
import cn.jianzhen.platform.access.Person;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.SecurityRight;
import cn.jianzhen.platform.access.SystemRight;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the REST API that the web application is compiled against. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";

    ApiDescription() {
        // A right comes from the session, never from the request.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Scope.class,
                        Decider.class,
                        Disclosure.class,
                        AuditRight.class,
                        SystemRight.class,
                        SecurityRight.class,
                        Person.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Jianzhen platform").version("1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSchemas(PROBLEM, problem()));
    }

    @Bean
    GlobalOpenApiCustomizer everythingMayAnswerWithAProblem() {
        Schema<Object> reference = new Schema<>();
        reference.set$ref("#/components/schemas/" + PROBLEM);
        MediaType body = new MediaType().schema(reference);
        ApiResponse response = new ApiResponse()
                .description("RFC 9457 problem details")
                .content(new Content().addMediaType("application/problem+json", body));
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse("default", response));
    }

    private static ObjectSchema problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.setDescription("RFC 9457 problem details with safe Chinese text");
        List.of("type", "title", "detail", "code").forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.setRequired(List.of("title", "status", "code"));
        return problem;
    }
}
